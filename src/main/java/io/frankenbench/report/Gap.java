package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two cells that differ in one thing only, the least and the most of those that do.
 *
 * @param most who needs more
 * @param least who needs less
 * @param ratio how many times as much
 */
record Gap(CellResult most, CellResult least, Ratio ratio) {

  /**
   * The widest gap in {@code metric} among those of {@code cells} that have the {@code same} in
   * common; empty if none is clear.
   *
   * @param comparison knows which differences in time are clear; those in other figures are if
   *     their whole interval says so
   */
  static Optional<Gap> widest(
      Metric metric,
      Comparison comparison,
      List<CellResult> cells,
      Function<CellResult, String> same) {
    return cells.stream()
        .filter(cell -> cell.median(metric) != null)
        .collect(Collectors.groupingBy(same, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(group -> clear(metric, comparison, group).stream())
        .max(Comparator.comparingDouble(gap -> gap.ratio().mean()));
  }

  /** All clear ones between two of {@code group}. */
  private static List<Gap> clear(Metric metric, Comparison comparison, List<CellResult> group) {
    List<Gap> gaps = new ArrayList<>();
    for (CellResult most : group) {
      for (CellResult least : group) {
        if (!most.equals(least)) {
          of(metric, comparison, most, least).ifPresent(gaps::add);
        }
      }
    }
    return gaps;
  }

  private static Optional<Gap> of(
      Metric metric, Comparison comparison, CellResult most, CellResult least) {
    Ratio ratio = Pairs.ratio(metric, most, least);
    if (ratio == null) {
      return Optional.empty();
    }
    boolean clear =
        metric == Metric.MAKESPAN ? comparison.isSlower(most, least) : ratio.interval().low() > 1;
    return clear ? Optional.of(new Gap(most, least, ratio)) : Optional.empty();
  }

  /** "jetty-pool 1.80 × (1.70 to 1.90) as much as raw-pool", {@code between} the two. */
  String inWords(String verb, String between) {
    return most.cell().contender()
        + " "
        + verb
        + " "
        + Words.times(ratio)
        + " "
        + between
        + " "
        + least.cell().contender();
  }
}
