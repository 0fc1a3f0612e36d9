package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of sleeps, small: real forks and all that is published. */
class TimersIT {
  @TempDir Path folder;

  @Test
  void sleeps_are_measured_and_published() throws IOException {
    Path out = folder.resolve("out");
    Program.Ended ended =
        Program.run(
            "run",
            "timers",
            "--quick",
            "--time-scale",
            "0.05",
            "--requests",
            "2000",
            "--contenders",
            "sleep-scheduled,sleep-virtual",
            "--out",
            out.toString());

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err()).doesNotContain("warming up the server");
    List<Shot> shots = ShotFile.read(out.resolve("raw/shots.jsonl"));
    assertThat(shots).allSatisfy(shot -> assertThat(shot.verdict().reason()).isNull());
    assertThat(shots.stream().filter(shot -> shot.position().phase() == Phase.MEASURED)).hasSize(2);
    assertThat(shots)
        .filteredOn(shot -> shot.position().phase() == Phase.MUSTER)
        .hasSize(2)
        .allSatisfy(
            shot -> assertThat(shot.figure(Metric.BYTES_PER_TASK)).isBetween(100.0, 3_000.0));
    assertThat(out.resolve("summary.csv"))
        .content()
        .contains("timers,sleep-virtual,sleep,virtual,2000,2000,")
        .contains(",bytes_per_task,B,");
  }
}
