package io.frankenbench.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An interval of one quantity.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  /**
   * From the least to the largest value.
   *
   * @throws IllegalArgumentException for an empty sample
   */
  public static Interval range(double... sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("an empty sample has no range");
    }
    return new Interval(
        Arrays.stream(sample).min().getAsDouble(), Arrays.stream(sample).max().getAsDouble());
  }

  /**
   * The 95 % confidence interval of the mean by Student's t: mean ± t(0.975, n − 1) · s ÷ √n, with
   * s² the sum of squared deviations ÷ (n − 1). Student: "The probable error of a mean", Biometrika
   * 6 (1908).
   *
   * @throws IllegalArgumentException for fewer than two values
   */
  public static Interval t95(double... sample) {
    int n = sample.length;
    if (n < 2) {
      throw new IllegalArgumentException("a t interval needs two values, not " + n);
    }
    double mean = Arrays.stream(sample).average().getAsDouble();
    double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
    double standardError = Math.sqrt(squares / (n - 1) / n);
    double reach =
        new TDistribution(null, n - 1).inverseCumulativeProbability(0.975) * standardError;
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The 95 % confidence interval of the geometric mean: the t interval of the logarithms, taken
   * back. For ratios, whose errors multiply.
   *
   * @throws IllegalArgumentException for fewer than two values, or one that is not positive
   */
  public static Interval t95OnLogs(double... sample) {
    Interval logs = t95(Logs.of(sample));
    return logs.map(Math::exp);
  }

  /** The interval between the images of both ends under the rising function {@code rising}. */
  public Interval map(DoubleUnaryOperator rising) {
    return new Interval(rising.applyAsDouble(low), rising.applyAsDouble(high));
  }
}
