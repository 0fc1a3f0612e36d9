package io.frankenbench.record;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one shot, under the names and in the units of {@code summary.csv}; {@code null}
 * where a figure could not be read or does not apply. Compressed warm-ups, of which there are most,
 * go without {@code lastByte}, {@code bound} and {@code excess}, which nothing is made of.
 *
 * @param makespan s, from the hand-over of the batch to the return of the call
 * @param lastByte s, from the hand-over to the last byte of the last response
 * @param ideal s, the ideal schedule's makespan
 * @param bound s, which nothing honest beats
 * @param ratioToIdeal makespan ÷ ideal; {@code null} if the ideal is 0
 * @param excess s, makespan − ideal
 * @param issueWindow s, first to last request read by the server; of tasks that only sleep, first
 *     to last that began
 * @param overheadP50 ms, how much later than ideal a request finished, median
 * @param overheadP99 ms, 99th percentile
 * @param overheadMax ms, largest
 * @param cpuPerRequest us of CPU time of the client's process
 * @param serverCpuPerRequest us of CPU time of the server's process
 * @param allocPerRequest B allocated by the client's threads
 * @param peakRss MB, the fork's resident set at its largest; on a fork's last shot only
 * @param liveHeap MB in use after a garbage collection; on a fork's last shot only
 * @param peakThreads most platform threads alive in the client
 * @param connectionsOpened connections the server accepted
 * @param peakInFlight most requests in flight, as the server saw
 * @param serverLatenessP99 ms, scheduled against actual start of response
 * @param machineBusy share of the machine's CPU time that was not idle, 0 to 1
 * @param errors requests that failed, of whatever class
 */
public record Metrics(
    @Nullable Double makespan,
    @Nullable Double lastByte,
    @Nullable Double ideal,
    @Nullable Double bound,
    @Nullable Double ratioToIdeal,
    @Nullable Double excess,
    @Nullable Double issueWindow,
    @Nullable Double overheadP50,
    @Nullable Double overheadP99,
    @Nullable Double overheadMax,
    @Nullable Double cpuPerRequest,
    @Nullable Double serverCpuPerRequest,
    @Nullable Double allocPerRequest,
    @Nullable Double peakRss,
    @Nullable Double liveHeap,
    @Nullable Double peakThreads,
    @Nullable Double connectionsOpened,
    @Nullable Double peakInFlight,
    @Nullable Double serverLatenessP99,
    @Nullable Double machineBusy,
    @Nullable Double errors) {

  /** The same of a compressed warm-up, without what nothing is made of. */
  public Metrics ofWarmUp() {
    return new Metrics(
        makespan,
        null,
        ideal,
        null,
        ratioToIdeal,
        null,
        issueWindow,
        overheadP50,
        overheadP99,
        overheadMax,
        cpuPerRequest,
        serverCpuPerRequest,
        allocPerRequest,
        peakRss,
        liveHeap,
        peakThreads,
        connectionsOpened,
        peakInFlight,
        serverLatenessP99,
        machineBusy,
        errors);
  }

  /** The same where there is no ideal to hold it against. */
  public Metrics withoutIdeal() {
    return new Metrics(
        makespan,
        lastByte,
        null,
        null,
        null,
        null,
        issueWindow,
        null,
        null,
        null,
        cpuPerRequest,
        serverCpuPerRequest,
        allocPerRequest,
        peakRss,
        liveHeap,
        peakThreads,
        connectionsOpened,
        peakInFlight,
        serverLatenessP99,
        machineBusy,
        errors);
  }

  /**
   * Of a shot that was stopped, where that is an outcome.
   *
   * @param connections the server accepted
   * @param peak most requests in flight, as the server saw
   * @param failed requests that had failed
   */
  public static Metrics ofStopped(double connections, double peak, double failed) {
    return new Metrics(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        connections,
        peak,
        null,
        null,
        failed);
  }

  /** No figures at all: a shot that never ended. */
  public static final Metrics NONE =
      new Metrics(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null);
}
