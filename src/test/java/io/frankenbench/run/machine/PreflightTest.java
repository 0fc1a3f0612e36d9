package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  private static final List<Cell> CELLS =
      List.of(
          Some.cell("raw-virtual", 900),
          Some.cell("raw-virtual", 1_000),
          Some.cell("raw-virtual", 10_000),
          Some.cell("okhttp-pool", 10_000));

  @TempDir private Path root;

  private static Finding find(Preflight preflight, List<Cell> cells, String name) {
    return preflight.findings(cells).stream()
        .filter(finding -> finding.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_generous_machine_gives_no_cause_for_complaint() {
    Preflight preflight = MachineFolder.generous(root).preflight();

    assertThat(preflight.findings(CELLS)).extracting(Finding::severity).containsOnly(Severity.OK);
    assertThat(CELLS).allSatisfy(cell -> assertThat(preflight.reasonToSkip(cell)).isEmpty());
  }

  @Test
  void at_1024_files_only_900_in_flight_run() {
    Preflight preflight = MachineFolder.generous(root).openFiles("1024", "1024").preflight();

    assertThat(preflight.reasonToSkip(CELLS.get(0))).isEmpty();
    assertThat(preflight.reasonToSkip(CELLS.get(1)))
        .contains("open files: client and server need 1,120 open files each, 1,024 are allowed");
    assertThat(preflight.reasonToSkip(CELLS.get(2)))
        .contains("open files: client and server need 10,120 open files each, 1,024 are allowed");
    assertThat(find(preflight, CELLS, "open files"))
        .isEqualTo(
            new Finding(
                "open files",
                "1,024",
                Severity.SKIP,
                "1,000 and 10,000 in flight (3 of 4 cells): at 10,000, client and server need"
                    + " 10,120 open files each, 1,024 are allowed",
                "sudo prlimit --pid $$ --nofile=65536:65536"));
  }

  @Test
  void a_fork_that_may_open_few_files_needs_no_more_however_many_it_wants() {
    Cell cell = Some.variant("raw-virtual", 10_000, "1024 files");

    assertThat(
            MachineFolder.generous(root).openFiles("4096", "4096").preflight().reasonToSkip(cell))
        .isEmpty();
    // the server has files of its own beside the 1,024 connections
    assertThat(
            MachineFolder.generous(root).openFiles("1024", "1024").preflight().reasonToSkip(cell))
        .contains("open files: client and server need 1,144 open files each, 1,024 are allowed");
    assertThat(
            MachineFolder.generous(root)
                .openFiles("1024", "4096")
                .preflight()
                .reasonToSkip(Some.variant("raw-virtual", 10_000, "soft 1024 files")))
        .isPresent();
  }

  @Test
  void what_stops_every_cell_says_so() {
    Preflight preflight = MachineFolder.generous(root).openFiles("999", "999").preflight();

    assertThat(find(preflight, List.of(Some.cell("raw-virtual", 900)), "open files").meaning())
        .isEqualTo("every cell: client and server need 1,020 open files each, 999 are allowed");
  }

  @Test
  void a_soft_limit_alone_stops_nothing() {
    Preflight preflight = MachineFolder.generous(root).openFiles("256", "65536").preflight();

    Finding finding = find(preflight, CELLS, "open files");

    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.value()).isEqualTo("65,536 (soft 256, the JVM raises it)");
  }

  @Test
  void ports_are_counted_for_each_address() {
    MachineFolder folder =
        MachineFolder.generous(root)
            .file("proc/sys/net/ipv4/ip_local_port_range", "60001\t62500\n"); // 2,500 ports

    assertThat(folder.preflight().reasonToSkip(Some.cell("raw-virtual", 10_000))).isEmpty();
    assertThat(
            new Preflight(folder.read(), MachineFolder.JAVA_25, 1)
                .reasonToSkip(Some.cell("raw-virtual", 10_000)))
        .contains("ephemeral ports: 10,000 connections go to one address");
  }

  @Test
  void a_short_accept_queue_is_a_warning_for_fresh_connections() {
    Preflight preflight =
        MachineFolder.generous(root).file("proc/sys/net/core/somaxconn", "128\n").preflight();

    Finding fresh = find(preflight, List.of(Some.cell("raw-virtual", 1_000)), "accept queue");
    Finding warm = find(preflight, List.of(Some.warm("raw-virtual", 1_000)), "accept queue");

    assertThat(fresh.severity()).isEqualTo(Severity.WARN);
    assertThat(fresh.meaning()).startsWith("1,000 connects may storm one queue");
    assertThat(fresh.remedy()).isEqualTo("sudo sysctl -w net.core.somaxconn=16384");
    assertThat(warm.severity()).isEqualTo(Severity.OK);
  }

  @Test
  void ports_that_stay_blocked_are_a_warning_for_fresh_connections() {
    Preflight preflight =
        MachineFolder.generous(root).file("proc/sys/net/ipv4/tcp_tw_reuse", "0\n").preflight();

    assertThat(find(preflight, CELLS, "tcp_tw_reuse").severity()).isEqualTo(Severity.WARN);
    assertThat(find(preflight, List.of(Some.warm("raw-virtual", 9)), "tcp_tw_reuse").severity())
        .isEqualTo(Severity.OK);
  }

  @Test
  void ten_thousand_books_are_more_than_the_kernel_buffers() {
    Preflight preflight =
        MachineFolder.generous(root)
            .file("proc/sys/net/ipv4/tcp_mem", "287901\t383869\t575802\n")
            .preflight();
    List<Cell> cells = List.of(Some.cell("raw-virtual", 10_000), Some.book("raw-virtual", 10_000));

    Finding finding = find(preflight, cells, "TCP memory");

    assertThat(finding.severity()).isEqualTo(Severity.WARN);
    assertThat(finding.value()).isEqualTo("squeezed at 1.6 GB, full at 2.4 GB");
    assertThat(finding.meaning()).contains("(1 of 2 cells)", "10,000 × 450,000 B = 4.5 GB");
    // 4.5e9 ÷ 4,096 = 1,098,632.8; a quarter more; half as much again.
    assertThat(finding.remedy())
        .isEqualTo("sudo sysctl -w net.ipv4.tcp_mem=\"1098633 1373291 2059936\"");
    assertThat(preflight.reasonToSkip(cells.get(1))).isEmpty();
  }

  @Test
  void the_remedy_for_tcp_memory_is_enough() {
    MachineFolder folder =
        MachineFolder.generous(root)
            .file("proc/sys/net/ipv4/tcp_mem", "1098633\t1373291\t2059936\n");

    assertThat(
            find(folder.preflight(), List.of(Some.book("raw-virtual", 10_000)), "TCP memory")
                .severity())
        .isEqualTo(Severity.OK);
  }

  @Test
  void few_threads_stop_pools_only() {
    List<String> stopped =
        List.of("pid_max", "threads-max", "max processes", "cgroup pids", "max_map_count");
    Preflight preflight =
        MachineFolder.generous(root)
            .file("proc/sys/kernel/pid_max", "10999\n")
            .file("proc/sys/kernel/threads-max", "10999\n")
            .file("proc/self/cgroup", "0::/job\n")
            .file("sys/fs/cgroup/job/pids.max", "10999\n")
            .file("proc/sys/vm/max_map_count", "21999\n")
            .file(
                "proc/self/limits",
                """
                Max processes             10999                10999                processes
                Max open files            20000                20000                files
                """)
            .preflight();

    assertThat(preflight.findings(CELLS))
        .filteredOn(finding -> finding.severity() == Severity.SKIP)
        .extracting(Finding::name)
        .containsExactlyElementsOf(stopped);
    assertThat(preflight.reasonToSkip(Some.cell("okhttp-pool", 10_000)))
        .contains(
            "pid_max: 11,000 threads are needed, with those of the system, 10,999 are allowed");
    assertThat(preflight.reasonToSkip(Some.cell("raw-virtual", 10_000))).isEmpty();
    assertThat(find(preflight, CELLS, "pid_max").meaning())
        .startsWith("okhttp-pool, 10,000 in flight (1 of 4 cells)");
  }

  @Test
  void a_machine_of_2_gb_cannot_hold_a_fork() {
    Preflight preflight =
        MachineFolder.generous(root)
            .file("proc/meminfo", MachineFolder.meminfo(2_000_000, 1_500_000, 0, 0))
            .preflight();

    assertThat(preflight.reasonToSkip(CELLS.getFirst()))
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("memory: 2.7 GB are needed"));
    assertThat(find(preflight, CELLS, "memory, free now").severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void the_memory_of_a_container_counts_and_not_that_of_its_machine() {
    Preflight preflight =
        MachineFolder.generous(root)
            .file("proc/self/cgroup", "0::/job\n")
            .file("sys/fs/cgroup/job/memory.max", "1073741824\n")
            .preflight();

    assertThat(preflight.reasonToSkip(CELLS.getFirst())).isPresent();
  }

  @Test
  void memory_that_was_not_read_is_not_taken_for_boundless() {
    Preflight preflight = MachineFolder.generous(root).without("proc/meminfo").preflight();

    assertThat(find(preflight, CELLS, "memory").severity()).isEqualTo(Severity.UNREAD);
    assertThat(preflight.reasonToSkip(CELLS.getFirst())).isEmpty();
  }

  @Test
  void whatever_makes_figures_wander_is_a_warning() {
    MachineFolder folder =
        MachineFolder.generous(root)
            .file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n")
            .file("sys/devices/system/cpu/intel_pstate/no_turbo", "0\n")
            .file("sys/devices/system/cpu/smt/active", "1\n")
            .file("proc/loadavg", "0.51 0.40 0.30 1/200 12345\n")
            .file("proc/self/cgroup", "0::/job\n")
            .file("sys/fs/cgroup/job/cpu.max", "150000 100000\n")
            .file("proc/meminfo", MachineFolder.meminfo(33_554_432, 31_457_280, 2_000, 1_000));
    Jvm twoCpus =
        new Jvm("a vendor", "25", 25, "a vm", "Linux", "amd64", 2, List.of(), List.of(), Map.of());

    assertThat(new Preflight(folder.read(), twoCpus).findings(CELLS))
        .filteredOn(finding -> finding.severity() == Severity.WARN)
        .extracting(Finding::name)
        .containsExactly("CPUs", "CPU quota", "governor", "turbo", "SMT", "load", "swap");
  }

  @Test
  void an_older_java_runs_nothing() {
    Jvm old =
        new Jvm(
            "a vendor", "21.0.2", 21, "a vm", "Linux", "amd64", 8, List.of(), List.of(), Map.of());
    Preflight preflight = new Preflight(MachineFolder.generous(root).read(), old);

    assertThat(preflight.reasonToSkip(CELLS.getFirst()))
        .contains("JDK: Java 25 or newer is needed");
  }

  @Test
  void what_cannot_be_read_stops_nothing_and_says_so() {
    Preflight preflight = new Preflight(Machine.at(root.resolve("nowhere")), MachineFolder.JAVA_25);

    assertThat(preflight.findings(CELLS))
        .filteredOn(finding -> !List.of("JDK", "CPUs").contains(finding.name()))
        .extracting(Finding::severity)
        .containsOnly(Severity.UNREAD);
    assertThat(CELLS).allSatisfy(cell -> assertThat(preflight.reasonToSkip(cell)).isEmpty());
  }

  @Test
  void a_million_sleeps_need_no_files() {
    Preflight preflight = MachineFolder.generous(root).openFiles("1024", "1024").preflight();

    assertThat(preflight.reasonToSkip(Some.timers("jdk-virtual", 1_000_000))).isEmpty();
  }

  @Test
  void a_firewall_that_follows_connections_is_checked_where_there_is_one() {
    Preflight preflight =
        MachineFolder.generous(root)
            .file("proc/sys/net/netfilter/nf_conntrack_max", "65536\n")
            .preflight();

    assertThat(find(preflight, CELLS, "conntrack").severity()).isEqualTo(Severity.WARN);
    assertThat(find(preflight, List.of(Some.cell("a-b", 1_000)), "conntrack").severity())
        .isEqualTo(Severity.OK);
  }
}
