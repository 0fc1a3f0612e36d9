package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell with many requests for each place in flight, as of the classic bounded pool: close to its
 * own ideal, and far from that of everyone in flight at once.
 *
 * @param result the cell
 * @param againstAll its makespan over the ideal of the same requests all in flight
 * @param idealOfAll that ideal in seconds, the median over its shots
 */
record Bounded(CellResult result, Figure againstAll, double idealOfAll) {

  /** Those of {@code cells} that have figures, the fewest requests first. */
  static List<Bounded> of(List<CellResult> cells) {
    return cells.stream()
        .map(Bounded::of)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingInt((Bounded one) -> one.result().cell().requests())
                .thenComparingInt(one -> one.result().cell().inFlight())
                .thenComparing(one -> one.result().cell().contender()))
        .toList();
  }

  private static Optional<Bounded> of(CellResult cell) {
    SortedMap<Integer, List<Double>> ratios = new TreeMap<>();
    List<Double> ideals = new ArrayList<>();
    for (Shot shot : cell.measured()) {
      Double makespan = shot.figure(Metric.MAKESPAN);
      double ideal = Replanned.idealOfAll(shot);
      if (makespan != null && ideal > 0) {
        ideals.add(ideal);
        ratios
            .computeIfAbsent(shot.position().block(), _ -> new ArrayList<>())
            .add(makespan / ideal);
      }
    }
    SortedMap<Integer, double[]> byBlock = new TreeMap<>();
    ratios.forEach((block, values) -> byBlock.put(block, array(values)));
    Figure againstAll = Figure.of(byBlock, true);
    return againstAll == null
        ? Optional.empty()
        : Optional.of(new Bounded(cell, againstAll, Quantiles.median(array(ideals))));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Its makespan in seconds. */
  double makespan() {
    return Objects.requireNonNull(result.median(Metric.MAKESPAN));
  }
}
