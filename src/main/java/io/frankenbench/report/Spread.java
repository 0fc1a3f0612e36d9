package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Decomposition;
import io.frankenbench.stats.Decomposition.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How much of the spread of one figure the libraries explain, and how much the models.
 *
 * @param metric the figure
 * @param parts the rows are libraries, the columns are models
 * @param alone contenders that are no part of it: alone with their library or under their model
 */
record Spread(Metric metric, Decomposition parts, List<String> alone) {
  /** A share that reads as 0 %. */
  private static final double ROUNDED_AWAY = 0.005;

  /** The spread of {@code metric} over {@code cells}; empty if they cannot be compared. */
  static Optional<Spread> of(Metric metric, List<CellResult> cells) {
    List<Decomposition.Series> series = new ArrayList<>();
    for (CellResult cell : cells) {
      SortedMap<Integer, Double> byBlock = Pairs.medianByBlock(metric, cell);
      if (!byBlock.isEmpty()) {
        series.add(new Decomposition.Series(Grid.library(cell), Grid.model(cell), byBlock));
      }
    }
    return Decomposition.of(series, Figure.ENOUGH_BLOCKS)
        .map(parts -> new Spread(metric, parts, alone(cells, parts)));
  }

  private static List<String> alone(List<CellResult> cells, Decomposition parts) {
    return cells.stream()
        .filter(cell ->
            parts.table().entries().stream()
                .noneMatch(entry ->
                    entry.row().equals(Grid.library(cell))
                        && entry.column().equals(Grid.model(cell))))
        .map(cell -> cell.cell().contender())
        .toList();
  }

  /** What is spread. */
  String what() {
    return metric == Metric.CPU_PER_REQUEST ? "client CPU per request" : "time";
  }

  /** Which of them counts for more, as far as the intervals allow to say it. */
  String verdict() {
    if (parts.rows().interval().low() > parts.columns().interval().high()) {
      return "the library counts for more than the model";
    }
    return parts.columns().interval().low() > parts.rows().interval().high()
        ? "the model counts for more than the library"
        : "neither the library nor the model clearly counts for more";
  }

  /** Who explains how much, as a clause. */
  String clause() {
    return "the library explains "
        + inWords(parts.rows())
        + " beyond the model, the model "
        + inWords(parts.columns())
        + " beyond the library; "
        + (parts.shared().value() < -ROUNDED_AWAY
            ? Words.percent(-parts.shared().value())
                + " of it counts twice, since each hides some of the other"
            : inWords(parts.shared()) + " may be due to either")
        + ", "
        + inWords(parts.rest())
        + " to neither alone";
  }

  /** "61 % (55 to 66)"; of a single block without an interval. */
  String inWords(Share share) {
    return Words.percent(share.value())
        + (parts.blocks() < 2
            ? ""
            : " ("
                + Words.fixed(100 * share.interval().low(), 0)
                + " to "
                + Words.fixed(100 * share.interval().high(), 0)
                + ")");
  }
}
