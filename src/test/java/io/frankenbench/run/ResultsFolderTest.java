package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
  @TempDir Path folder;

  private static Shot shot(String suite, int block) {
    Workload workload = new Workload(10, 10, Delays.original(), 1, 0, 1024, Connections.FRESH);
    return Shot.withoutFigures(
        Cell.of(suite, "raw-selector", workload, ""),
        new Position(block, 0, 0, Phase.MEASURED, 0, 0, "2026-01-01T00:00:00Z"),
        Verdict.VALID,
        Map.of());
  }

  @Test
  void what_is_staged_is_not_published_until_the_block_is_complete() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder);
    results.stage(List.of(shot("headline", 0)));
    assertThat(results.shots()).doesNotExist();

    results.replace(Set.of("headline"));
    assertThat(ShotFile.read(results.shots())).containsExactly(shot("headline", 0));
  }

  @Test
  void a_new_run_replaces_its_own_suites_only() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder);
    ShotFile.append(results.shots(), List.of(shot("seeds", 0), shot("headline", 5)));
    results.stage(List.of(shot("headline", 0)));

    results.replace(Set.of("headline"));

    assertThat(ShotFile.read(results.shots()))
        .containsExactly(shot("seeds", 0), shot("headline", 0));
  }

  @Test
  void later_blocks_are_added() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder);
    results.stage(List.of(shot("headline", 0)));
    results.replace(Set.of("headline"));
    results.stage(List.of(shot("headline", 1)));

    results.extend();

    assertThat(ShotFile.read(results.shots()))
        .containsExactly(shot("headline", 0), shot("headline", 1));
  }

  @Test
  void the_circumstances_of_each_suite_are_kept() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder);
    results.environment("headline", Map.of("commit", "a"));
    results.environment("seeds", Map.of("commit", "b"));
    results.environment("headline", Map.of("commit", "c"));

    var suites = Json.MAPPER.readTree(results.environment().toFile()).path("suites");
    assertThat(suites.at("/headline/commit").asText()).isEqualTo("c");
    assertThat(suites.at("/seeds/commit").asText()).isEqualTo("b");
  }

  @Test
  void nothing_unpublished_is_left_behind() throws Exception {
    ResultsFolder results = ResultsFolder.open(folder);
    results.stage(List.of(shot("headline", 0)));
    results.clearPartial();
    results.tidy();

    assertThat(results.partial()).doesNotExist();
  }

  @Test
  void a_file_in_the_way_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "mine");

    assertThatThrownBy(() -> ResultsFolder.open(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot write to " + file);
  }
}
