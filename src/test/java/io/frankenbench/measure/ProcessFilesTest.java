package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {
  @TempDir private Path root;

  @Test
  void cpu_time_is_user_and_system_in_hundredths_of_a_second() {
    Fixture.write(
        root.resolve("proc/42/stat"), "42 (java) S 1 42 42 0 -1 4194304 9 8 7 6 150 25 3 4 20 0\n");

    // 150 + 25 ticks of 10 ms; the 3 and 4 are of children
    assertThat(new ProcessFiles(root).cpuNanos(42)).isEqualTo(1_750_000_000L);
  }

  @Test
  void a_name_may_hold_brackets_and_spaces() {
    Fixture.write(
        root.resolve("proc/42/stat"), "42 (a (b) 1 2) S 1 42 42 0 -1 0 9 8 7 6 1 2 3 4 20 0\n");

    assertThat(new ProcessFiles(root).cpuNanos(42)).isEqualTo(30_000_000L);
  }

  @Test
  void the_largest_resident_set_is_told_in_bytes() {
    Fixture.write(
        root.resolve("proc/self/status"),
        "VmPeak:\t 9000 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n");

    assertThat(new ProcessFiles(root).peakRssBytes()).isEqualTo(2_097_152L);
  }

  @Test
  void a_process_that_is_gone_tells_nothing() {
    assertThat(new ProcessFiles(root).cpuNanos(42)).isNull();
    assertThat(new ProcessFiles(root).peakRssBytes()).isNull();
  }
}
