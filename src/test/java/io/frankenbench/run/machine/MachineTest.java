package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir private Path root;

  @Test
  void the_facts_of_a_machine_are_read() {
    Machine machine = MachineFolder.generous(root).read();

    assertThat(machine.kernel()).isEqualTo("6.12.0-amd64");
    assertThat(machine.os()).isEqualTo("Some Linux 12 (name)");
    assertThat(machine.bootId()).isEqualTo("11111111-2222-3333-4444-555555555555");
    assertThat(machine.loadAverage()).isEqualTo(0.5);
    assertThat(machine.hardware().cpuModel()).isEqualTo("Some CPU @ 3.00GHz");
    assertThat(machine.hardware().logicalCpus()).isEqualTo(8);
    assertThat(machine.limits().tasks().pidMax()).isEqualTo(new Limit(4_194_304));
    assertThat(machine.limits().tasks().threadsMax()).isEqualTo(new Limit(500_000));
    assertThat(machine.limits().tasks().maxMapCount()).isEqualTo(new Limit(65_530));
  }

  @Test
  void open_files_are_read_as_soft_and_hard_limit() {
    Limits limits = new MachineFolder(root).openFiles("256", "1024").read().limits();

    assertThat(limits.files()).isEqualTo(new Limits.OpenFiles(new Limit(256), new Limit(1024)));
    assertThat(limits.tasks().maxProcesses()).isEqualTo(new Limit(127_000));
  }

  @Test
  void a_machine_without_proc_has_only_unread_facts() {
    Machine machine = Machine.at(root.resolve("nowhere"));

    assertThat(machine)
        .isEqualTo(
            new Machine(
                new Hardware(null, null, null, null, null, null),
                new Memory(null, null, null, null),
                null,
                null,
                null,
                null,
                new Limits(
                    new Limits.OpenFiles(null, null),
                    new Limits.Network(null, null, null, null, null, null, null),
                    new Limits.Tasks(null, null, null, null),
                    new Limits.Group(null, null, null))));
  }

  @Test
  void damaged_files_are_unread_facts() {
    MachineFolder folder =
        MachineFolder.generous(root)
            .file("proc/sys/kernel/pid_max", "")
            .file("proc/sys/net/ipv4/tcp_mem", "1 2\n")
            .file("proc/sys/net/ipv4/ip_local_port_range", "none\n")
            .file("proc/loadavg", "quiet\n")
            .file("proc/self/auxv", "short");

    Machine machine = folder.read();

    assertThat(machine.limits().tasks().pidMax()).isNull();
    assertThat(machine.limits().network().tcpMemory()).isNull();
    assertThat(machine.limits().network().ports()).isNull();
    assertThat(machine.loadAverage()).isNull();
  }

  @Test
  void the_ends_of_the_port_range_both_count() {
    Limits limits = MachineFolder.generous(root).read().limits();

    assertThat(limits.network().ports()).isEqualTo(28_232); // 60,999 − 32,768 + 1
  }

  @Test
  void tcp_memory_is_turned_from_pages_into_bytes() {
    MachineFolder folder =
        MachineFolder.generous(root).file("proc/sys/net/ipv4/tcp_mem", "100\t200\t300\n");

    assertThat(folder.pageSize(4096).read().limits().network().tcpMemory())
        .isEqualTo(new Limits.TcpMemory(409_600, 819_200, 1_228_800, 4096));
    assertThat(folder.pageSize(65_536).read().limits().network().tcpMemory())
        .isEqualTo(new Limits.TcpMemory(6_553_600, 13_107_200, 19_660_800, 65_536));
  }

  @Test
  void memory_is_turned_from_kibibytes_into_bytes() {
    Memory memory =
        new MachineFolder(root)
            .file("proc/meminfo", MachineFolder.meminfo(1000, 600, 50, 20))
            .read()
            .memory();

    assertThat(memory).isEqualTo(new Memory(1_024_000L, 614_400L, 51_200L, 30_720L));
  }

  @Test
  void two_threads_of_one_core_count_as_one_core() {
    MachineFolder folder = new MachineFolder(root).file("proc/cpuinfo", MachineFolder.cpuinfo(4));
    for (int cpu = 0; cpu < 4; cpu++) {
      folder.file(
          "sys/devices/system/cpu/cpu" + cpu + "/topology/core_cpus_list",
          cpu % 2 == 0 ? "0,2\n" : "1,3\n");
    }

    assertThat(folder.read().hardware().cores()).isEqualTo(2);
    assertThat(folder.read().hardware().logicalCpus()).isEqualTo(4);
  }

  @Test
  void turbo_is_on_if_it_is_not_forbidden() {
    MachineFolder intel = new MachineFolder(root.resolve("intel"));
    MachineFolder other = new MachineFolder(root.resolve("other"));

    intel.file("sys/devices/system/cpu/intel_pstate/no_turbo", "0\n");
    other.file("sys/devices/system/cpu/cpufreq/boost", "0\n");

    assertThat(intel.read().hardware().turbo()).isTrue();
    assertThat(other.read().hardware().turbo()).isFalse();
  }

  @Test
  void settings_of_this_kernel_are_read_whole() {
    assumeTrue(Files.exists(Path.of("/proc/sys/kernel/pid_max")));

    // The kernel refuses to go below 301: a first digit alone would be less.
    assertThat(Machine.here().limits().tasks().pidMax().value()).isGreaterThanOrEqualTo(301);
  }
}
