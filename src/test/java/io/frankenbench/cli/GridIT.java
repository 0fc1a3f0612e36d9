package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What may work from a folder of classes and not from the one jar, or not in every fork. */
class GridIT {
  @TempDir Path folder;

  private List<Shot> measured(String contenders) throws IOException {
    Path out = folder.resolve("out");
    Program.Ended ended = Program.run(Program.smallRun(out, contenders, "--shots", "1"));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ShotFile.read(out.resolve("raw/shots.jsonl")).stream()
        .filter(shot -> shot.position().phase() == Phase.MEASURED)
        .toList();
  }

  @Test
  void libraries_find_their_services_in_the_jar() throws IOException {
    assertThat(measured("helidon-virtual,vertx-loop"))
        .hasSize(2)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
  }

  @Test
  @EnabledOnJre(JRE.JAVA_25)
  void a_scope_runs_in_a_fork_that_allows_previews() throws IOException {
    assertThat(measured("okhttp-structured"))
        .singleElement()
        .satisfies(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
  }
}
