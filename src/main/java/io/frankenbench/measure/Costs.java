package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the client's process, and those that help it, spent between two moments. Cheap enough to be
 * taken right beside the clock.
 *
 * @param who whose costs
 * @param cpuNanos CPU time of all of them; a helper's is counted in ticks of 10 ms
 * @param allocatedBytes allocated by all threads of this process, virtual ones included
 * @param gcCount garbage collections
 * @param gcMillis time they took
 * @param peakThreads most platform threads alive since {@link #start}
 */
public record Costs(
    Spenders who,
    long cpuNanos,
    long allocatedBytes,
    long gcCount,
    long gcMillis,
    int peakThreads) {
  private static final ProcessFiles PROCESSES = new ProcessFiles(Path.of("/"));
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
  private static final com.sun.management.ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);

  /**
   * Whose costs are counted.
   *
   * @param own true if this process's are
   * @param helpers process ids of the others
   */
  public record Spenders(boolean own, List<Long> helpers) {
    /** This process alone. */
    public static final Spenders SELF = new Spenders(true, List.of());

    static Spenders of(Contender.Client client) {
      return new Spenders(
          client.isHere(), client.processes().stream().map(ProcessHandle::pid).toList());
    }
  }

  /** The counters now, the thread peak started afresh. */
  public static Costs start(Spenders who) {
    THREADS.resetPeakThreadCount();
    return now(who);
  }

  /** The counters now. */
  public static Costs now(Spenders who) {
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += Math.max(0, collector.getCollectionCount());
      millis += Math.max(0, collector.getCollectionTime());
    }
    return new Costs(
        who,
        (who.own() ? PROCESS.getProcessCpuTime() : 0)
            + who.helpers().stream().mapToLong(Costs::cpuNanos).sum(),
        THREADS.getTotalThreadAllocatedBytes(),
        collections,
        millis,
        THREADS.getPeakThreadCount());
  }

  private static long cpuNanos(long pid) {
    Long nanos = PROCESSES.cpuNanos(pid);
    return nanos == null ? 0 : nanos;
  }

  /** The ids of the platform threads that are alive now. */
  static Set<Long> threads() {
    return Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
  }

  /** What was spent from {@code earlier} to this. */
  public Costs since(Costs earlier) {
    return new Costs(
        who,
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes,
        gcCount - earlier.gcCount,
        gcMillis - earlier.gcMillis,
        peakThreads);
  }

  /** The largest resident sets that they ever had, in bytes; {@code null} if one is not told. */
  public @Nullable Long peakRssBytes() {
    Long sum = who.own() ? PROCESSES.peakRssBytes() : Long.valueOf(0);
    for (long pid : who.helpers()) {
      Long its = PROCESSES.peakRssBytes(pid);
      sum = sum == null || its == null ? null : Long.valueOf(sum + its);
    }
    return sum;
  }

  /** True if other processes do the fetching, whose threads and heaps are not seen from here. */
  public boolean hasHelpers() {
    return !who.helpers().isEmpty();
  }

  /** Bytes of heap in use after a garbage collection. */
  public static long liveHeapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
