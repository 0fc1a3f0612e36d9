package io.frankenbench.workload;

import java.util.Arrays;

/**
 * When each request would finish if the client and the server cost nothing: FIFO list scheduling of
 * the delays on as many slots as may be in flight (Graham: "Bounds on multiprocessing timing
 * anomalies", 1969). Another order can beat it a little; the {@link #boundNanos bound} cannot be
 * beaten.
 */
public final class IdealSchedule {
  private final long[] finishNanos;
  private final long makespanNanos;
  private final long boundNanos;

  private IdealSchedule(long[] finishNanos, long makespanNanos, long boundNanos) {
    this.finishNanos = finishNanos;
    this.makespanNanos = makespanNanos;
    this.boundNanos = boundNanos;
  }

  /** Plans {@code workload}; a million requests take a fraction of a second. */
  public static IdealSchedule of(Workload workload) {
    int n = workload.requests();
    long[] finish = new long[n];
    EarliestSlot slots = new EarliestSlot(workload.inFlight());
    long longest = 0;
    long sum = 0;
    long makespan = 0;
    for (int id = 0; id < n; id++) {
      long delay = workload.delayNanos(id);
      finish[id] = id < workload.inFlight() ? slots.fill(delay) : slots.occupy(delay);
      longest = Math.max(longest, delay);
      sum += delay;
      makespan = Math.max(makespan, finish[id]);
    }
    return new IdealSchedule(finish, makespan, Math.max(longest, sum / workload.inFlight()));
  }

  /**
   * The same for a client that gives up whatever has not finished {@code nanos} after the start.
   */
  public IdealSchedule until(long nanos) {
    return new IdealSchedule(
        Arrays.stream(finishNanos).map(finish -> Math.min(finish, nanos)).toArray(),
        Math.min(makespanNanos, nanos),
        Math.min(boundNanos, nanos));
  }

  /** When request {@code id} finishes, in nanoseconds after the start. */
  public long finishNanos(int id) {
    return finishNanos[id];
  }

  /** All finishes in ascending order, in nanoseconds after the start. */
  public long[] sortedFinishNanos() {
    long[] sorted = finishNanos.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The ideal: when the last request finishes, in nanoseconds after the start. */
  public long makespanNanos() {
    return makespanNanos;
  }

  /** max(longest delay, sum of delays ÷ limit) in nanoseconds: nothing honest is faster. */
  public long boundNanos() {
    return boundNanos;
  }
}
