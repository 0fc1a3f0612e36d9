package io.frankenbench.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The bootstrap over whole blocks: a check on the t interval, which takes the logarithms of ratios
 * for normal. Blocks are drawn with replacement, and the interval's ends are percentiles of the
 * means so found. Efron and Tibshirani: "An Introduction to the Bootstrap" (1993), chapter 13.
 */
public final class BlockBootstrap {
  private static final int DRAWS = 4_000;

  /** Any would do; always the same, so that the same blocks give the same interval. */
  private static final long SEED = 1;

  /** A reach that is less than this share of the other is grossly different. */
  private static final double GROSS = 0.5;

  private static final double ROUNDING = 1e-9;

  private BlockBootstrap() {}

  /**
   * The 95 % interval of the geometric mean of {@code ratios}, one of each block: expanded
   * percentiles, Φ(∓√(n ÷ (n − 1)) · t(0.975, n − 1)) in place of 2.5 % and 97.5 %, since plain
   * ones are too narrow for few blocks. Hesterberg: "What Teachers Should Know About the
   * Bootstrap", The American Statistician 69 (2015).
   *
   * @throws IllegalArgumentException for fewer than two blocks, or a ratio that is not positive
   */
  public static Interval interval95(double... ratios) {
    int n = ratios.length;
    if (n < 2) {
      throw new IllegalArgumentException("a bootstrap needs two blocks, not " + n);
    }
    double[] logs = Logs.of(ratios);
    double[] means = draws(n).stream().mapToDouble(draw -> mean(logs, draw)).toArray();
    return ends95(n, means).map(Math::exp);
  }

  private static double mean(double[] values, int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += values[place];
    }
    return sum / places.length;
  }

  /** For each draw the places, from 0, of the blocks drawn; the same for so many blocks always. */
  static List<int[]> draws(int blocks) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<int[]> draws = new ArrayList<>(DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      int[] places = new int[blocks];
      Arrays.setAll(places, _ -> random.nextInt(blocks));
      draws.add(places);
    }
    return draws;
  }

  /**
   * The expanded percentiles of a figure of each draw from {@code blocks} blocks, at least two: the
   * ends of its 95 % interval.
   */
  static Interval ends95(int blocks, double[] figures) {
    double t = new TDistribution(null, blocks - 1).inverseCumulativeProbability(0.975);
    double tail =
        new NormalDistribution(null, 0, 1)
            .cumulativeProbability(-Math.sqrt(blocks / (blocks - 1.0)) * t);
    return new Interval(Quantiles.quantile(tail, figures), Quantiles.quantile(1 - tail, figures));
  }

  /**
   * False if {@code bootstrap} grossly disagrees with {@code t}, both of the same blocks: on one
   * side of the mean, one of them reaches less than half as far as the other. Then one block or two
   * stand apart from the rest, and neither interval can be relied on.
   */
  public static boolean bearsOut(Interval bootstrap, Interval t) {
    double mean = (Math.log(t.low()) + Math.log(t.high())) / 2;
    double reach = Math.log(t.high()) - mean;
    return reach < ROUNDING
        || (similar(mean - Math.log(bootstrap.low()), reach)
            && similar(Math.log(bootstrap.high()) - mean, reach));
  }

  private static boolean similar(double a, double b) {
    return Math.min(a, b) >= GROSS * Math.max(a, b);
  }
}
