package io.frankenbench.run.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a machine that never was, for tests. */
public final class MachineFolder {
  public static final Jvm JAVA_25 =
      new Jvm(
          "a vendor",
          "25.0.1+8",
          25,
          "a virtual machine",
          "Linux",
          "amd64",
          8,
          List.of(),
          List.of(),
          Map.of());

  private final Path root;

  MachineFolder(Path root) {
    this.root = root;
  }

  /** A quiet machine of 8 CPUs that allows everything that this project asks of one. */
  public static MachineFolder generous(Path root) {
    return new MachineFolder(root)
        .openFiles("1024", "1048576")
        .file("proc/sys/net/ipv4/ip_local_port_range", "32768\t60999\n")
        .file("proc/sys/net/ipv4/tcp_tw_reuse", "2\n")
        .file("proc/sys/net/core/somaxconn", "4096\n")
        .file("proc/sys/net/ipv4/tcp_max_syn_backlog", "4096\n")
        .file("proc/sys/net/ipv4/tcp_mem", "1500000\t2000000\t3000000\n")
        .pageSize(4096)
        .file("proc/sys/kernel/pid_max", "4194304\n")
        .file("proc/sys/kernel/threads-max", "500000\n")
        .file("proc/sys/vm/max_map_count", "65530\n")
        .file("proc/meminfo", meminfo(33_554_432, 31_457_280, 2_097_152, 2_097_152))
        .file("proc/cpuinfo", cpuinfo(8))
        .file("proc/loadavg", "0.50 0.40 0.30 1/200 12345\n")
        .file("proc/sys/kernel/osrelease", "6.12.0-amd64\n")
        .file("proc/sys/kernel/random/boot_id", "11111111-2222-3333-4444-555555555555\n")
        .file("etc/os-release", "NAME=\"Some Linux\"\nPRETTY_NAME=\"Some Linux 12 (name)\"\n")
        .file("proc/self/cgroup", "0::/\n")
        .file("sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n")
        .file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n")
        .file("sys/devices/system/cpu/intel_pstate/no_turbo", "1\n")
        .file("sys/devices/system/cpu/smt/active", "0\n");
  }

  MachineFolder file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  MachineFolder without(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MachineFolder file(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MachineFolder openFiles(String soft, String hard) {
    return file(
        "proc/self/limits",
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max stack size            8388608              unlimited            bytes
        Max processes             127000               unlimited            processes
        Max open files            %-20s %-20s files
        """
            .formatted(soft, hard));
  }

  /** The auxiliary vector: some other entry, the page size (type 6), the end. */
  MachineFolder pageSize(long bytes) {
    ByteBuffer vector = ByteBuffer.allocate(48).order(ByteOrder.nativeOrder());
    vector.putLong(33).putLong(140_000).putLong(6).putLong(bytes).putLong(0).putLong(0);
    return file("proc/self/auxv", vector.array());
  }

  static String meminfo(long totalKb, long availableKb, long swapKb, long swapFreeKb) {
    return """
    MemTotal:       %d kB
    MemFree:          100000 kB
    MemAvailable:   %d kB
    SwapTotal:      %d kB
    SwapFree:       %d kB
    """
        .formatted(totalKb, availableKb, swapKb, swapFreeKb);
  }

  static String cpuinfo(int cpus) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cpus; i++) {
      text.append("processor\t: ").append(i).append("\nmodel name\t: Some CPU @ 3.00GHz\n\n");
    }
    return text.toString();
  }

  /** What is read there. */
  public Machine read() {
    return Machine.at(root);
  }

  Preflight preflight() {
    return new Preflight(read(), JAVA_25);
  }
}
