package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottlingTest {
  @TempDir private Path root;

  private void group(String lines) {
    Fixture.write(root.resolve("proc/self/cgroup"), lines);
  }

  private void stat(String folder, long throttled) {
    Fixture.write(
        root.resolve("sys/fs/cgroup").resolve(folder).resolve("cpu.stat"),
        "nr_periods 900\nnr_throttled %d\nthrottled_usec 5\n".formatted(throttled));
  }

  private Throttling.Periods now() {
    return new Throttling(root).read();
  }

  @Test
  void version_2_counts_the_group_or_ancestor_that_was_throttled_most() {
    group("0::/user.slice/bench.scope\n");
    stat("user.slice/bench.scope", 10);
    stat("user.slice", 100);
    Throttling.Periods before = now();
    stat("user.slice/bench.scope", 12);
    stat("user.slice", 107);

    assertThat(before.until(now())).isEqualTo(7);
  }

  @Test
  void version_1_has_the_controller_in_a_hierarchy_of_its_own() {
    group("4:memory:/job\n3:cpu,cpuacct:/job\n0::/\n");
    stat("cpu,cpuacct/job", 3);
    Throttling.Periods before = now();
    stat("cpu,cpuacct/job", 8);

    assertThat(before.until(now())).isEqualTo(5);
  }

  @Test
  void a_container_sees_its_own_group_at_the_mount_point() {
    group("0::/../../docker/abc\n");
    stat("", 3);
    Throttling.Periods before = now();
    stat("", 4);

    assertThat(before.until(now())).isEqualTo(1);
  }

  @Test
  void without_a_quota_or_without_groups_nothing_is_throttled() {
    group("0::/\n");
    Fixture.write(root.resolve("sys/fs/cgroup/cpu.stat"), "usage_usec 77\n");

    assertThat(now().until(now())).isZero();
    Throttling elsewhere = new Throttling(root.resolve("nowhere"));
    assertThat(elsewhere.read().until(elsewhere.read())).isZero();
  }
}
