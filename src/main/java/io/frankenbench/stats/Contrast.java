package io.frankenbench.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * One contender against another over the same blocks.
 *
 * @param ratio how many times as long the first took: the geometric mean of the blocks' ratios
 * @param p the chance of a ratio at least this far from 1 if there were no difference: the
 *     two-sided one-sample t test on the logarithms of the blocks' ratios. Student: "The probable
 *     error of a mean", Biometrika 6 (1908)
 */
public record Contrast(double ratio, double p) {

  /**
   * Holds {@code above} against {@code below}, a value of each block in the same order.
   *
   * @throws IllegalArgumentException for fewer than two blocks, a value that is not positive, or
   *     lengths that differ
   */
  public static Contrast of(double[] above, double[] below) {
    double[] ratios = Ratio.ratios(above, below);
    double[] logs = Logs.of(ratios);
    if (logs.length < 2) {
      throw new IllegalArgumentException("a t test needs two blocks, not " + logs.length);
    }
    boolean same = Arrays.stream(logs).allMatch(log -> log == 0);
    return new Contrast(Ratio.geometricMean(ratios), same ? 1 : new TTest().tTest(0, logs));
  }
}
