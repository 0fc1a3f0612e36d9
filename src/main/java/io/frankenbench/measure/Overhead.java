package io.frankenbench.measure;

import io.frankenbench.record.Histograms;
import io.frankenbench.workload.IdealSchedule;
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
record Overhead(Histogram histogram, long negative) {

  static Overhead of(Evidence evidence, ClientLedger ledger) {
    int n = evidence.workload().requests();
    long start = evidence.client().startedAt();
    long[] finished = new long[n];
    int completed = 0;
    IdealSchedule ideal = evidence.ideal();
    long[] expected = new long[n];
    for (int id = 0; id < n; id++) {
      if (ledger.doneAt(id) != 0) {
        expected[completed] = ideal.finishNanos(id);
        finished[completed++] = ledger.doneAt(id) - start;
      }
    }
    if (!evidence.workload().allInFlight()) {
      Arrays.sort(finished, 0, completed);
      expected = ideal.sortedFinishNanos();
    }
    Histogram histogram = Histograms.micros();
    long negative = 0;
    for (int k = 0; k < completed; k++) {
      long micros = (finished[k] - expected[k]) / 1000;
      if (micros < 0) {
        negative++;
      } else {
        histogram.recordValue(micros);
      }
    }
    return new Overhead(histogram, negative);
  }

  @Nullable Double millisAt(double percentile) {
    return histogram.getTotalCount() == 0 ? null : histogram.getValueAtPercentile(percentile) / 1e3;
  }
}
