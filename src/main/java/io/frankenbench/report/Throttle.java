package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;

/**
 * Whether the few requests that a shot had in flight are what made it slow. With at most so many in
 * flight, nothing is faster than the sum of the delays divided by their number (Little: "A proof
 * for the queuing formula L = λW", 1961).
 */
final class Throttle {
  /** So many in flight, or fewer, are few. */
  static final int FEW = 100;

  /** Up to this multiple of the ideal, nothing is called slow. */
  static final double SLOW = 5;

  /** So few in flight explain a time if the delays alone need this share of it. */
  static final double SHARE = 0.6;

  /** So few in flight explain that it was stopped if the delays alone need so many ideals. */
  static final double HOPELESS = 20;

  private Throttle() {}

  /** True if {@code shot} was slow, or stopped, since it had so few requests in flight. */
  static boolean explains(Shot shot) {
    Readings metrics = shot.readings();
    Double peak = metrics.get(Metric.PEAK_IN_FLIGHT);
    if (peak == null || peak < 1 || peak > FEW) {
      return false;
    }
    double needed = Replanned.bound(shot, (int) Math.round(peak));
    double ideal = Replanned.idealOfAll(shot);
    if (shot.verdict().isHung()) {
      return needed >= HOPELESS * ideal;
    }
    Double makespan = metrics.get(Metric.MAKESPAN);
    return makespan != null && makespan > SLOW * ideal && needed >= SHARE * makespan;
  }
}
