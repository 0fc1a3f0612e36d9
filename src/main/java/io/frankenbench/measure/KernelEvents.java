package io.frankenbench.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's TCP counters in {@code /proc/net/netstat} and {@code /proc/net/snmp}, read around a
 * shot. They count the whole network namespace, both ends of every loopback connection included.
 */
public final class KernelEvents {
  /** They void a shot: connects were dropped, and retried after 1 s. */
  public static final List<String> HARD =
      List.of("ListenOverflows", "ListenDrops", "TCPSynRetrans");

  /** They mark a shot kernel-limited: memory or queues ran out, and timers took over. */
  public static final List<String> LIMITING =
      List.of("TCPTimeouts", "TCPRcvQDrop", "PruneCalled", "TCPMemoryPressures", "TCPBacklogDrop");

  /** Retransmissions that are not mere probes: {@code RetransSegs} less {@code TCPLossProbes}. */
  public static final String RETRANSMISSIONS = "RetransSegsLessTCPLossProbes";

  private static final String SEGMENTS = "RetransSegs";
  private static final String PROBES = "TCPLossProbes";

  private final Path netstat;
  private final Path snmp;

  /** Counters below {@code root}, the root of the file system. */
  public KernelEvents(Path root) {
    netstat = root.resolve("proc/net/netstat");
    snmp = root.resolve("proc/net/snmp");
  }

  /** All counters as they stand now; what cannot be read is absent. */
  public Snapshot read() {
    Map<String, Long> counters = new HashMap<>();
    collect(ProcFile.text(snmp), "Tcp:", counters);
    collect(ProcFile.text(netstat), "TcpExt:", counters);
    return new Snapshot(counters);
  }

  /** A line of names is followed by a line of values, both with the same prefix. */
  private static void collect(@Nullable String text, String prefix, Map<String, Long> counters) {
    if (text == null) {
      return;
    }
    String[] names = null;
    for (String line : text.lines().filter(line -> line.startsWith(prefix)).toList()) {
      String[] words = line.split(" ");
      if (names == null) {
        names = words;
        continue;
      }
      for (int i = 1; i < Math.min(names.length, words.length); i++) {
        Long value = ProcFile.number(words[i]);
        if (value != null) {
          counters.put(names[i], value);
        }
      }
      return;
    }
  }

  /**
   * The counters at one moment.
   *
   * @param counters by the kernel's own names
   */
  public record Snapshot(Map<String, Long> counters) {

    /** What moved from this snapshot to {@code later}. */
    public Moved until(Snapshot later) {
      TreeSet<String> unread = new TreeSet<>();
      Map<String, Long> hard = moved(HARD, later, unread);
      Map<String, Long> limiting = moved(LIMITING, later, unread);
      Long segments = difference(SEGMENTS, later);
      Long probes = difference(PROBES, later);
      Map<String, Long> informative = new TreeMap<>();
      if (segments == null || probes == null) {
        unread.add(RETRANSMISSIONS);
      } else if (segments > probes) {
        informative.put(RETRANSMISSIONS, segments - probes);
      }
      return new Moved(hard, limiting, informative, List.copyOf(unread));
    }

    private Map<String, Long> moved(List<String> names, Snapshot later, TreeSet<String> unread) {
      Map<String, Long> moved = new TreeMap<>();
      for (String name : names) {
        Long difference = difference(name, later);
        if (difference == null) {
          unread.add(name);
        } else if (difference != 0) {
          moved.put(name, difference);
        }
      }
      return moved;
    }

    private @Nullable Long difference(String name, Snapshot later) {
      Long before = counters.get(name);
      Long after = later.counters.get(name);
      return before == null || after == null ? null : Long.valueOf(after - before);
    }
  }

  /**
   * What moved during a shot, by how much.
   *
   * @param hard voids the shot
   * @param limiting marks it kernel-limited
   * @param informative is only noted
   * @param unread counters that could not be read: nobody knows whether they moved
   */
  public record Moved(
      Map<String, Long> hard,
      Map<String, Long> limiting,
      Map<String, Long> informative,
      List<String> unread) {

    /** All that moved, as a shot's record holds it. */
    public Map<String, Long> all() {
      Map<String, Long> all = new TreeMap<>(hard);
      all.putAll(limiting);
      all.putAll(informative);
      return all;
    }
  }
}
