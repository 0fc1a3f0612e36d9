package io.frankenbench.report;

import io.frankenbench.stats.Change;
import io.frankenbench.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Makespan ÷ that of {@code reference} in each block that both have. */
  static List<Double> ratios(CellResult cell, CellResult reference) {
    Map<Integer, double[]> references = Figure.valuesByBlock(Metric.MAKESPAN, reference.counted());
    List<Double> ratios = new ArrayList<>();
    Figure.valuesByBlock(Metric.MAKESPAN, cell.counted())
        .forEach((block, makespans) -> {
          double[] others = references.get(block);
          if (others != null) {
            ratios.add(Quantiles.median(makespans) / Quantiles.median(others));
          }
        });
    return ratios;
  }

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
