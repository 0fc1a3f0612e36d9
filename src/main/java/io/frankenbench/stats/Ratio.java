package io.frankenbench.stats;

import org.apache.commons.math3.stat.StatUtils;

/**
 * How many times as large one thing is as another, from pairs measured together.
 *
 * @param mean geometric mean of the pairs' ratios
 * @param interval where it lies
 * @param pairs how many
 */
public record Ratio(double mean, Interval interval, int pairs) {

  /**
   * The ratio {@code above[i] / below[i]} over all pairs, with its 95 % interval, t on the
   * logarithms. The geometric mean is the only mean of ratios that does not depend on which of the
   * two is the reference (Fleming and Wallace: "How not to lie with statistics", CACM 29, 1986).
   *
   * @throws IllegalArgumentException for fewer than two pairs, a value that is not positive, or
   *     lengths that differ
   */
  public static Ratio withInterval(double[] above, double[] below) {
    double[] ratios = ratios(above, below);
    return new Ratio(geometricMean(ratios), Interval.t95OnLogs(ratios), ratios.length);
  }

  /**
   * The same, with the least and the largest ratio in place of an interval: for too few pairs.
   *
   * @throws IllegalArgumentException if there is no pair, a value is not positive or the lengths
   *     differ
   */
  public static Ratio withRange(double[] above, double[] below) {
    double[] ratios = ratios(above, below);
    return new Ratio(geometricMean(ratios), Interval.range(ratios), ratios.length);
  }

  /** The farther end of the interval from 1, as a factor of at least 1. */
  public double farthest() {
    return Math.max(interval.high(), 1 / interval.low());
  }

  /**
   * The ratio of each pair.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double[] ratios(double[] above, double[] below) {
    if (above.length != below.length) {
      throw new IllegalArgumentException(
          above.length + " and " + below.length + " values do not make pairs");
    }
    double[] ratios = new double[above.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = above[i] / below[i];
    }
    return ratios;
  }

  static double geometricMean(double[] ratios) {
    return Math.exp(StatUtils.mean(Logs.of(ratios)));
  }
}
