package io.frankenbench.report;

import io.frankenbench.stats.Change;
import java.util.List;

/**
 * One cell in two runs, A and B.
 *
 * @param before in A
 * @param after in B
 * @param ratiosBefore makespan ÷ that of {@code raw-selector} in each common block of A, by the
 *     medians of the block's measured shots
 * @param ratiosAfter the same in B
 * @param noise the larger noise floor of both runs, a factor above 1
 */
record CellPair(
    CellResult before,
    CellResult after,
    List<Double> ratiosBefore,
    List<Double> ratiosAfter,
    double noise) {

  /** Geometric mean over the blocks of A. */
  double ratioBefore() {
    return geometricMean(ratiosBefore);
  }

  /** Geometric mean over the blocks of B. */
  double ratioAfter() {
    return geometricMean(ratiosAfter);
  }

  /** True if both runs have blocks enough for an interval. */
  boolean hasEnoughBlocks() {
    return Math.min(ratiosBefore.size(), ratiosAfter.size()) >= Figure.ENOUGH_BLOCKS;
  }

  /** From A to B, with its interval; both must have blocks enough. */
  Change change() {
    return Change.of(array(ratiosBefore), array(ratiosAfter));
  }

  private static double geometricMean(List<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
