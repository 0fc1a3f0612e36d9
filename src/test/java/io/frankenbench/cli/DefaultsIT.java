package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of which nothing was set: whatever its end, it is an outcome. */
class DefaultsIT {
  @TempDir Path folder;

  private Program.Ended defaults(String... more) {
    String[] all = {
      "run", "defaults", "--requests", "1000", "--contenders", "okhttp-async-defaults", "--out"
    };
    List<String> command = Program.command(all);
    command.add(folder.resolve("out").toString());
    command.addAll(List.of(more));
    return Program.run(command);
  }

  private List<Shot> shots() throws IOException {
    return ShotFile.readWhole(folder.resolve("out/raw/shots.jsonl"));
  }

  @Test
  void who_crawls_is_stopped_once_and_is_no_fault() throws IOException {
    // at 5 in flight, 1,000 delays of 30 ms on average take 6 s; 5 s are given
    Program.Ended ended = defaults();

    assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
    assertThat(shots()).hasSize(1);
    Shot stopped = shots().getFirst();
    assertThat(stopped.verdict().isHung()).isTrue();
    assertThat(stopped.figure(Metric.PEAK_IN_FLIGHT)).isBetween(5.0, 10.0);
    assertThat(stopped.figure(Metric.SUCCEEDED)).isBetween(1.0, 999.0);

    Program.Ended resumed = defaults("--resume");
    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).doesNotContain("warming up the server");
    assertThat(shots()).containsExactly(stopped);
  }
}
