package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCpuTest {
  @TempDir private Path root;

  private MachineCpu.Snapshot with(String values) {
    Fixture.write(root.resolve("proc/stat"), "cpu  " + values + "\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
    return new MachineCpu(root).read();
  }

  @Test
  void waiting_for_a_disk_is_idle_and_stolen_time_is_busy() {
    MachineCpu.Snapshot before = with("100 0 50 800 50 0 0 0 0 0");
    // 40 user + 10 system + 40 idle + 5 waiting + 5 stolen = 100 ticks; the guest's 7 are in user
    MachineCpu.Snapshot after = with("140 0 60 840 55 0 0 5 7 0");

    assertThat(before.until(after)).isEqualTo(new MachineCpu.Use(0.55, 0.05));
  }

  @Test
  void between_two_readings_of_one_tick_nothing_is_known() {
    MachineCpu.Snapshot snapshot = with("100 0 50 800 50 0 0 0 0 0");

    assertThat(snapshot.until(snapshot)).isNull();
  }

  @Test
  void a_machine_without_proc_tells_nothing() {
    assertThat(new MachineCpu(root).read()).isNull();
  }

  @Test
  void a_line_that_is_cut_short_tells_nothing() {
    assertThat(with("100 0 50")).isNull();
  }
}
