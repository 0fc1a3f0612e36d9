package io.frankenbench.stats;

import java.util.Arrays;

/** Quantiles of a sample. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The median: the middle value, or the mean of the two middle ones.
   *
   * @throws IllegalArgumentException for an empty sample
   */
  public static double median(double... sample) {
    return quantile(0.5, sample);
  }

  /**
   * The quantile {@code q} by linear interpolation of the order statistics, definition 7 of Hyndman
   * and Fan: "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), the
   * default of R and NumPy.
   *
   * @throws IllegalArgumentException for an empty sample, or {@code q} outside 0 to 1
   */
  public static double quantile(double q, double... sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("an empty sample has no quantile");
    }
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("quantile " + q + " is out of range (0..1)");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double rank = q * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
