package io.frankenbench.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * By which factor a ratio changed from one run to another that is independent of it.
 *
 * <p>The difference of the means of the logarithms, by the t test for two samples of unequal
 * variance: its standard error is √(s₁² ÷ n₁ + s₂² ÷ n₂), its degrees of freedom those of Welch and
 * Satterthwaite. Welch: "The generalization of 'Student's' problem when several different
 * population variances are involved", Biometrika 34 (1947); Satterthwaite: "An approximate
 * distribution of estimates of variance components", Biometrics Bulletin 2 (1946).
 *
 * @param factor geometric mean afterwards ÷ geometric mean before
 * @param interval where the factor lies, with 95 % confidence
 * @param p the chance of a factor at least this far from 1 if nothing had changed, two-sided
 */
public record Change(double factor, Interval interval, double p) {

  /**
   * The change between two runs, each given by its blocks' ratios; they need not be equally many.
   *
   * @throws IllegalArgumentException for fewer than two ratios on a side, or one that is not
   *     positive
   */
  public static Change of(double[] before, double[] after) {
    double[] old = logs(before);
    double[] now = logs(after);
    double difference = StatUtils.mean(now) - StatUtils.mean(old);
    double oldError = StatUtils.variance(old) / old.length;
    double nowError = StatUtils.variance(now) / now.length;
    double standardError = Math.sqrt(oldError + nowError);
    if (standardError == 0) {
      double factor = Math.exp(difference);
      return new Change(factor, new Interval(factor, factor), difference == 0 ? 1 : 0);
    }
    double degreesOfFreedom =
        Math.pow(oldError + nowError, 2)
            / (oldError * oldError / (old.length - 1) + nowError * nowError / (now.length - 1));
    TDistribution student = new TDistribution(null, degreesOfFreedom);
    double reach = student.inverseCumulativeProbability(0.975) * standardError;
    return new Change(
        Math.exp(difference),
        new Interval(difference - reach, difference + reach).map(Math::exp),
        2 * student.cumulativeProbability(-Math.abs(difference) / standardError));
  }

  private static double[] logs(double[] ratios) {
    if (ratios.length < 2) {
      throw new IllegalArgumentException("a run needs two blocks, not " + ratios.length);
    }
    return Logs.of(ratios);
  }
}
