package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupTest {
  @TempDir private Path root;

  @Test
  void version_2_gives_the_tightest_limit_of_group_and_ancestors() {
    Limits.Group group =
        new MachineFolder(root)
            .file("proc/self/cgroup", "0::/user.slice/bench.scope\n")
            .file("sys/fs/cgroup/user.slice/bench.scope/memory.max", "max\n")
            .file("sys/fs/cgroup/user.slice/memory.max", "8589934592\n")
            .file("sys/fs/cgroup/user.slice/bench.scope/cpu.max", "150000 100000\n")
            .file("sys/fs/cgroup/user.slice/cpu.max", "400000 100000\n")
            .file("sys/fs/cgroup/user.slice/bench.scope/pids.max", "2048\n")
            .read()
            .limits()
            .group();

    assertThat(group)
        .isEqualTo(new Limits.Group(new Limit(8_589_934_592L), new Limit(1_500), new Limit(2_048)));
  }

  @Test
  void version_1_keeps_a_hierarchy_for_each_controller() {
    Limits.Group group =
        new MachineFolder(root)
            .file(
                "proc/self/cgroup",
                "4:memory:/job\n3:cpu,cpuacct:/job\n2:pids:/\n1:name=systemd:/\n0::/\n")
            .file("sys/fs/cgroup/memory/job/memory.limit_in_bytes", "4294967296\n")
            .file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n")
            .file("sys/fs/cgroup/cpu,cpuacct/job/cpu.cfs_quota_us", "-1\n")
            .file("sys/fs/cgroup/cpu,cpuacct/job/cpu.cfs_period_us", "100000\n")
            .file("sys/fs/cgroup/pids/tasks", "")
            .read()
            .limits()
            .group();

    assertThat(group)
        .isEqualTo(new Limits.Group(new Limit(4_294_967_296L), Limit.NONE, Limit.NONE));
  }

  @Test
  void a_container_sees_its_own_group_at_the_mount_point() {
    Limits.Group group =
        new MachineFolder(root)
            .file("proc/self/cgroup", "0::/../../docker/abc\n")
            .file("sys/fs/cgroup/memory.max", "1073741824\n")
            .read()
            .limits()
            .group();

    assertThat(group.memoryBytes()).isEqualTo(new Limit(1_073_741_824));
  }

  @Test
  void the_topmost_group_has_no_limits() {
    assertThat(MachineFolder.generous(root).read().limits().group())
        .isEqualTo(new Limits.Group(Limit.NONE, Limit.NONE, Limit.NONE));
  }

  @Test
  void a_controller_that_nobody_knows_is_unread() {
    Limits.Group group =
        new MachineFolder(root)
            .file("proc/self/cgroup", "0::/\n")
            .file("sys/fs/cgroup/cgroup.controllers", "cpu memory\n")
            .read()
            .limits()
            .group();

    assertThat(group).isEqualTo(new Limits.Group(Limit.NONE, Limit.NONE, null));
  }
}
