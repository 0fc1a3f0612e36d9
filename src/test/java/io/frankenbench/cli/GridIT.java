package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What may work from a folder of classes and not from the one jar, or not in every fork. */
class GridIT {
  @TempDir Path folder;

  /** The last of them needs a preview of JDK 25. */
  private static final String CONTENDERS =
      "helidon-virtual,vertx-loop" + (JRE.currentJre() == JRE.JAVA_25 ? ",okhttp-structured" : "");

  @Test
  void libraries_find_their_services_in_the_jar_and_a_scope_runs_where_previews_are_allowed()
      throws IOException {
    Path out = folder.resolve("out");
    Program.Ended ended = Program.run(Program.smallRun(out, CONTENDERS, "--shots", "1"));

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ShotFile.read(out.resolve("raw/shots.jsonl")))
        .filteredOn(shot -> shot.position().phase() == Phase.MEASURED)
        .hasSize(CONTENDERS.split(",").length)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
  }
}
