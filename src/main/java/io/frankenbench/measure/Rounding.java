package io.frankenbench.measure;

/** Figures as they are recorded: no more digits than were measured. */
public final class Rounding {
  private Rounding() {}

  /** In seconds, to the microsecond. */
  public static double seconds(long nanos) {
    return round(nanos / 1e9, 6);
  }

  /** To so many decimals. */
  public static double round(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
