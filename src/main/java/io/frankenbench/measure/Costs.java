package io.frankenbench.measure;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the client's process spent between two moments. Cheap enough to be taken right beside the
 * clock.
 *
 * @param cpuNanos CPU time of the process
 * @param allocatedBytes allocated by all threads, virtual ones included
 * @param gcCount garbage collections
 * @param gcMillis time they took
 * @param peakThreads most platform threads alive since {@link #start}
 */
record Costs(long cpuNanos, long allocatedBytes, long gcCount, long gcMillis, int peakThreads) {
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
  private static final com.sun.management.ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);

  /** The counters now, the thread peak started afresh. */
  static Costs start() {
    THREADS.resetPeakThreadCount();
    return now();
  }

  /** The counters now. */
  static Costs now() {
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += Math.max(0, collector.getCollectionCount());
      millis += Math.max(0, collector.getCollectionTime());
    }
    return new Costs(
        PROCESS.getProcessCpuTime(),
        THREADS.getTotalThreadAllocatedBytes(),
        collections,
        millis,
        THREADS.getPeakThreadCount());
  }

  /** The ids of the platform threads that are alive now. */
  static Set<Long> threads() {
    return Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
  }

  /** What was spent from {@code earlier} to this. */
  Costs since(Costs earlier) {
    return new Costs(
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes,
        gcCount - earlier.gcCount,
        gcMillis - earlier.gcMillis,
        peakThreads);
  }

  /** Bytes of heap in use after a garbage collection. */
  static long liveHeapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
