package io.frankenbench.measure;

import org.jspecify.annotations.Nullable;

/** Figures as they are recorded: no more digits than were measured. */
public final class Rounding {
  private Rounding() {}

  /** In seconds, to the microsecond. */
  public static double seconds(long nanos) {
    return round(nanos / 1e9, 6);
  }

  /** Makespan ÷ ideal; {@code null} where there is no ideal, since nothing had to be waited for. */
  public static @Nullable Double ratio(double makespan, double ideal) {
    return ideal > 0 ? round(makespan / ideal, 6) : null;
  }

  /** To so many decimals. */
  public static double round(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
