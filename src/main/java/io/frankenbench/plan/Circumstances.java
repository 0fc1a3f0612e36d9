package io.frankenbench.plan;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import java.util.List;

/**
 * Under what the contenders of a part carry their loads.
 *
 * @param policies which connections may be used
 * @param protocols what may be spoken
 * @param delays distribution of the delays
 * @param timeScale factor on the delays
 * @param variants what else sets cells apart; one empty name if nothing does
 * @param tolerance what is an outcome, and no fault
 */
record Circumstances(
    List<Connections> policies,
    List<Protocol> protocols,
    Delays delays,
    double timeScale,
    List<String> variants,
    Tolerance tolerance) {
  /** Fresh connections, HTTP/1.1, the original delays, nothing special. */
  static final Circumstances USUAL =
      new Circumstances(
          List.of(Connections.FRESH),
          List.of(Protocol.H1),
          Delays.original(),
          1,
          List.of(""),
          Tolerance.NOTHING);

  /** The same with these connection policies. */
  Circumstances over(List<Connections> others) {
    return new Circumstances(others, protocols, delays, timeScale, variants, tolerance);
  }

  /** The same with other protocols. */
  Circumstances speaking(List<Protocol> others) {
    return new Circumstances(policies, others, delays, timeScale, variants, tolerance);
  }

  /** The same with other delays. */
  Circumstances waiting(Delays others) {
    return new Circumstances(policies, protocols, others, timeScale, variants, tolerance);
  }

  /** The same with another factor on the delays. */
  Circumstances scaled(double other) {
    return new Circumstances(policies, protocols, delays, other, variants, tolerance);
  }

  /** The same in these variants. */
  Circumstances in(List<String> names) {
    return new Circumstances(policies, protocols, delays, timeScale, names, tolerance);
  }

  /** The same where other things are outcomes. */
  Circumstances tolerating(Tolerance other) {
    return new Circumstances(policies, protocols, delays, timeScale, variants, other);
  }
}
