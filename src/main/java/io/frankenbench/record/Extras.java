package io.frankenbench.record;

import org.jspecify.annotations.Nullable;

/**
 * Figures that only some suites have, under the names and in the units of {@code summary.csv};
 * {@code null} where one does not apply.
 *
 * @param succeeded requests that were answered in full, where failures are what is looked at
 * @param timeToFirst s, from the hand-over of the batch to the first result that the caller got
 * @param timeToMedian s, to the result with which the caller had half of them
 * @param inOrder 1 if the caller got the results in the order of the requests, else 0
 * @param timeToQuiet s, from the end of a fan-out that was given up to nothing being in flight at
 *     the server
 * @param threadsLeft platform threads of the client that were still alive after its end
 * @param connectionsLeft connections that were still open after the client's end
 * @param lost requests that ended without telling anybody
 * @param bytesPerTask B of heap that one waiting task holds, or one request and its connection
 * @param kernelPerTask B of kernel memory that one waiting request holds, at both ends of its
 *     connection
 * @param peakStreams most requests in flight on one connection, as the server saw
 */
public record Extras(
    @Nullable Double succeeded,
    @Nullable Double timeToFirst,
    @Nullable Double timeToMedian,
    @Nullable Double inOrder,
    @Nullable Double timeToQuiet,
    @Nullable Double threadsLeft,
    @Nullable Double connectionsLeft,
    @Nullable Double lost,
    @Nullable Double bytesPerTask,
    @Nullable Double kernelPerTask,
    @Nullable Double peakStreams) {

  /** Of a suite that has none of them. */
  public static final Extras NONE =
      new Extras(null, null, null, null, null, null, null, null, null, null, null);

  /** Of a shot that told nothing but what a waiting task, or request, holds. */
  public static Extras ofWaiting(@Nullable Double bytesPerTask, @Nullable Double kernelPerTask) {
    return new Extras(
        null, null, null, null, null, null, null, null, bytesPerTask, kernelPerTask, null);
  }

  /** Of a shot whose failures are what is looked at. */
  public static Extras ofSucceeded(double requests) {
    return new Extras(requests, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same of a shot whose connections could carry several requests at once. */
  public Extras withPeakStreams(double streams) {
    return new Extras(
        succeeded,
        timeToFirst,
        timeToMedian,
        inOrder,
        timeToQuiet,
        threadsLeft,
        connectionsLeft,
        lost,
        bytesPerTask,
        kernelPerTask,
        streams);
  }
}
