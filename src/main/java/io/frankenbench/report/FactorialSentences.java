package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What library × model shows, in a few sentences. */
final class FactorialSentences {
  private final Grid grid;
  private final Comparison comparison;
  private final List<CellResult> ranked;

  private FactorialSentences(Grid grid) {
    this.grid = grid;
    comparison = grid.comparison();
    ranked = grid.ranked();
  }

  /** At least one sentence; the most important first. */
  static List<String> of(Results results) {
    Optional<Grid> grid = Grid.of(results);
    if (grid.isEmpty()) {
      return List.of("No cell of this suite has figures, so there is no answer yet.");
    }
    List<String> sentences = new FactorialSentences(grid.get()).all();
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  private List<String> all() {
    List<String> sentences = new ArrayList<>();
    spread(
            Metric.RATIO_TO_IDEAL,
            "In time",
            "makespans of " + grid.workload().sentence() + ", lie",
            ratio -> Words.fixed(ratio, 3) + " × the ideal")
        .ifPresent(sentences::add);
    spread(
            Metric.CPU_PER_REQUEST,
            "In client CPU",
            "a request costs",
            cpu -> Words.brief(cpu) + " µs")
        .ifPresent(sentences::add);
    sentences.add(otherLibrary());
    sentences.add(otherModel());
    return sentences;
  }

  /** From where to where a figure goes, and what explains that. */
  private Optional<String> spread(
      Metric metric, String where, String what, DoubleFunction<String> words) {
    List<CellResult> cells =
        grid.compared().stream()
            .filter(cell -> cell.median(metric) != null)
            .sorted(Comparator.comparingDouble(cell -> value(cell, metric)))
            .toList();
    if (cells.size() < 2) {
      return Optional.empty();
    }
    String range =
        what
            + " between "
            + end(cells.getFirst(), metric, words)
            + " and "
            + end(cells.getLast(), metric, words);
    return Optional.of(
        Spread.of(metric, cells)
            .map(spread ->
                where
                    + " "
                    + spread.verdict()
                    + ": "
                    + range
                    + ", and of that spread "
                    + spread.clause()
                    + ".")
            .orElse(
                where
                    + ", "
                    + range
                    + "; too few libraries and models have one another in common to tell which of"
                    + " them explains it."));
  }

  private static String end(CellResult cell, Metric metric, DoubleFunction<String> words) {
    return words.apply(value(cell, metric)) + " (" + cell.cell().contender() + ")";
  }

  private static double value(CellResult cell, Metric metric) {
    return Objects.requireNonNull(cell.median(metric));
  }

  /** The best and the worst library under the same model; bare sockets are none. */
  private String otherLibrary() {
    List<CellResult> clients = ranked.stream().filter(cell -> !cell.isBareSockets()).toList();
    Optional<Gap> time = Gap.widest(Metric.MAKESPAN, comparison, clients, Grid::model);
    Optional<Gap> cpu = Gap.widest(Metric.CPU_PER_REQUEST, comparison, clients, Grid::model);
    return "Same model, other library: "
        + time.map(gap -> "the widest gap is under " + model(gap) + ", where " + slow(gap))
            .orElse("no HTTP library is clearly slower than another")
        + cpu.map(gap -> "; in CPU under " + model(gap) + ", where " + costly(gap)).orElse("")
        + ".";
  }

  /** The best and the worst model under the same library. */
  private String otherModel() {
    Optional<Gap> time = Gap.widest(Metric.MAKESPAN, comparison, ranked, Grid::library);
    Optional<Gap> cpu = Gap.widest(Metric.CPU_PER_REQUEST, comparison, ranked, Grid::library);
    return "Same library, other model: "
        + time.map(gap -> "the widest gap is with " + library(gap) + ", where " + slow(gap))
            .orElse("no model is clearly slower than another")
        + cpu.map(gap -> "; in CPU with " + library(gap) + ", where " + costly(gap)).orElse("")
        + ".";
  }

  private static String model(Gap gap) {
    return Grid.model(gap.most());
  }

  private static String library(Gap gap) {
    return gap.most().isBareSockets() ? "bare sockets" : Grid.library(gap.most());
  }

  private static String slow(Gap gap) {
    return gap.inWords("took", "as long as");
  }

  private static String costly(Gap gap) {
    return gap.inWords("spent", "as much as");
  }
}
