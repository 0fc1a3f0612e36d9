package io.frankenbench.run.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel grants this process; {@code null} where a limit could not be read.
 *
 * @param files open files
 * @param network connections and their memory
 * @param tasks processes, threads and what they need
 * @param group what the control group grants, the tightest of its ancestors' limits
 */
public record Limits(OpenFiles files, Network network, Tasks tasks, Group group) {

  /** Open files of one process. HotSpot raises the soft limit to the hard one by itself. */
  public record OpenFiles(@Nullable Limit soft, @Nullable Limit hard) {}

  /**
   * The kernel's TCP.
   *
   * @param lowestPort first ephemeral port
   * @param highestPort last ephemeral port
   * @param twReuse {@code tcp_tw_reuse}: 0 never, 1 always, 2 on loopback
   * @param somaxconn connections that may wait in one accept queue
   * @param maxSynBacklog half-open connections that may wait at one listener
   * @param tcpMemory memory of all TCP sockets together
   * @param conntrackMax connections that the firewall can follow; {@code null} also without one
   */
  public record Network(
      @Nullable Long lowestPort,
      @Nullable Long highestPort,
      @Nullable Long twReuse,
      @Nullable Limit somaxconn,
      @Nullable Limit maxSynBacklog,
      @Nullable TcpMemory tcpMemory,
      @Nullable Limit conntrackMax) {

    /** How many ephemeral ports there are for each destination. */
    public @Nullable Long ports() {
      Long low = lowestPort;
      Long high = highestPort;
      return low == null || high == null ? null : Long.valueOf(high - low + 1);
    }
  }

  /** {@code tcp_mem} in bytes: below low nothing is squeezed, at high nothing more is given. */
  public record TcpMemory(long lowBytes, long pressureBytes, long highBytes, long pageBytes) {}

  /** Processes and threads, and the memory maps of one process. */
  public record Tasks(
      @Nullable Limit maxProcesses,
      @Nullable Limit pidMax,
      @Nullable Limit threadsMax,
      @Nullable Limit maxMapCount) {}

  /** The control group; thousandths of a CPU. */
  public record Group(
      @Nullable Limit memoryBytes, @Nullable Limit cpuMillis, @Nullable Limit pids) {}

  private static final Pattern GAP = Pattern.compile("\\s{2,}");

  static Limits read(FileTree files) {
    Cgroup cgroup = new Cgroup(files);
    return new Limits(
        new OpenFiles(own(files, "Max open files", 1), own(files, "Max open files", 2)),
        network(files),
        new Tasks(
            own(files, "Max processes", 1),
            files.limit("proc/sys/kernel/pid_max"),
            files.limit("proc/sys/kernel/threads-max"),
            files.limit("proc/sys/vm/max_map_count")),
        new Group(cgroup.memoryBytes(), cgroup.cpuMillis(), cgroup.pids()));
  }

  private static Network network(FileTree files) {
    List<Long> range = files.numbers("proc/sys/net/ipv4/ip_local_port_range");
    boolean whole = range.size() == 2;
    return new Network(
        whole ? range.get(0) : null,
        whole ? range.get(1) : null,
        files.number("proc/sys/net/ipv4/tcp_tw_reuse"),
        files.limit("proc/sys/net/core/somaxconn"),
        files.limit("proc/sys/net/ipv4/tcp_max_syn_backlog"),
        tcpMemory(files),
        files.limit("proc/sys/net/netfilter/nf_conntrack_max"));
  }

  private static @Nullable TcpMemory tcpMemory(FileTree files) {
    List<Long> pages = files.numbers("proc/sys/net/ipv4/tcp_mem");
    Long page = pageBytes(files.bytes("proc/self/auxv"));
    return pages.size() != 3 || page == null
        ? null
        : new TcpMemory(pages.get(0) * page, pages.get(1) * page, pages.get(2) * page, page);
  }

  /** A line such as {@code Max open files 1024 1048576 files}: the given column. */
  private static @Nullable Limit own(FileTree files, String name, int column) {
    for (String line : files.lines("proc/self/limits")) {
      String[] columns = GAP.split(line.strip(), -1);
      if (columns.length > column && columns[0].equals(name)) {
        return Limit.parse(columns[column]);
      }
    }
    return null;
  }

  /** The size of a page stands in the auxiliary vector: pairs of longs, of which type 6 is it. */
  private static @Nullable Long pageBytes(byte @Nullable [] auxv) {
    if (auxv == null) {
      return null;
    }
    ByteBuffer vector = ByteBuffer.wrap(auxv).order(ByteOrder.nativeOrder());
    while (vector.remaining() >= 16) {
      long type = vector.getLong();
      long value = vector.getLong();
      if (type == 6) {
        return value;
      }
    }
    return null;
  }
}
