package io.frankenbench.measure;

import io.frankenbench.record.Histograms;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How much later than in the ideal schedule the requests of a shot finished. All in flight, each
 * request is held against its own ideal; with a limit, the k-th completion against the k-th ideal
 * completion, since another order is no fault.
 *
 * @param histogram in microseconds, of those that finished later
 * @param negative how many finished earlier
 */
public record Overhead(Histogram histogram, long negative) {
  /** Instead of a time, for a request that never finished. */
  public static final long NEVER = -1;

  /**
   * The overhead of requests that finished {@code finishedNanos} after the start, by id; {@link
   * #NEVER} if they did not.
   */
  public static Overhead of(Workload workload, IdealSchedule ideal, long[] finishedNanos) {
    long[] finished = new long[finishedNanos.length];
    long[] expected = new long[finishedNanos.length];
    int completed = 0;
    for (int id = 0; id < finishedNanos.length; id++) {
      if (finishedNanos[id] != NEVER) {
        expected[completed] = ideal.finishNanos(id);
        finished[completed++] = finishedNanos[id];
      }
    }
    if (!workload.allInFlight()) {
      Arrays.sort(finished, 0, completed);
      expected = ideal.sortedFinishNanos();
    }
    Histogram histogram = Histograms.micros();
    long negative = 0;
    for (int k = 0; k < completed; k++) {
      long nanos = finished[k] - expected[k];
      if (nanos < 0) {
        negative++;
      } else {
        histogram.recordValue(nanos / 1000);
      }
    }
    return new Overhead(histogram, negative);
  }

  /** In milliseconds; {@code null} if no request finished later than ideal. */
  public @Nullable Double millisAt(double percentile) {
    return histogram.getTotalCount() == 0 ? null : histogram.getValueAtPercentile(percentile) / 1e3;
  }
}
