package io.frankenbench.compose;

import io.frankenbench.measure.Evidence;
import io.frankenbench.record.Extras;
import org.jspecify.annotations.Nullable;

/** The figures that only acts have. */
record Outcome(Performed performed, Evidence evidence, @Nullable Leftovers left) {

  /** Those of what was handed over, or of what was given up. */
  Extras extras() {
    return performed.act().completes() ? ofHandingOver() : ofGivingUp();
  }

  private Extras ofHandingOver() {
    int half = Math.ceilDiv(performed.workload().requests(), 2);
    return new Extras(
        null,
        secondsTo(1),
        secondsTo(half),
        performed.caller().inOrder() ? 1.0 : 0.0,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable Double secondsTo(int k) {
    Long at = performed.caller().at(k);
    return at == null ? null : seconds(at - evidence.client().startedAt());
  }

  private Extras ofGivingUp() {
    return new Extras(
        (double) evidence.client().completed(),
        null,
        null,
        null,
        timeToQuiet(),
        left == null ? null : (double) left.threads(),
        left == null ? null : (double) left.connections(),
        performed.act() == Act.FORGOTTEN ? (double) performed.caller().lost() : null,
        null,
        null,
        null);
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
