package io.frankenbench.compose;

import io.frankenbench.measure.Evidence;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Readings;
import org.jspecify.annotations.Nullable;

/** The figures that only acts have. */
record Outcome(Performed performed, Evidence evidence, @Nullable Leftovers left) {

  /** Those of what was handed over, or of what was given up. */
  Readings readings() {
    return performed.act().completes() ? ofHandingOver() : ofGivingUp();
  }

  private Readings ofHandingOver() {
    int half = Math.ceilDiv(performed.workload().requests(), 2);
    return Readings.NONE
        .with(Metric.TIME_TO_FIRST, secondsTo(1))
        .with(Metric.TIME_TO_MEDIAN, secondsTo(half))
        .with(Metric.IN_ORDER, performed.caller().inOrder() ? 1.0 : 0.0);
  }

  private @Nullable Double secondsTo(int k) {
    Long at = performed.caller().at(k);
    return at == null ? null : seconds(at - evidence.client().startedAt());
  }

  private Readings ofGivingUp() {
    return Readings.NONE
        .with(Metric.SUCCEEDED, (double) evidence.client().completed())
        .with(Metric.TIME_TO_QUIET, timeToQuiet())
        .with(Metric.THREADS_LEFT, left == null ? null : (double) left.threads())
        .with(Metric.CONNECTIONS_LEFT, left == null ? null : (double) left.connections())
        .with(
            Metric.LOST,
            performed.act() == Act.FORGOTTEN ? (double) performed.caller().lost() : null);
  }

  /** Read from the server's clock, which is the client's on the same host only. */
  private @Nullable Double timeToQuiet() {
    Long lastEndAt = evidence.server().lastEndAt();
    if (!evidence.sameHost()) {
      return null;
    }
    return lastEndAt == null
        ? Double.valueOf(0)
        : Double.valueOf(seconds(Math.max(0, lastEndAt - evidence.client().returnedAt())));
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e3) / 1e6;
  }
}
