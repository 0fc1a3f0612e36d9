package io.frankenbench.report;

import io.frankenbench.report.Million.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What very large batches show, in a few sentences. */
final class MillionSentences {
  private final Million million;

  private MillionSentences(Million million) {
    this.million = million;
  }

  /** At least one sentence. */
  static List<String> of(Results results) {
    List<String> sentences = new MillionSentences(Million.of(results)).sentences();
    if (sentences.isEmpty()) {
      return List.of("No cell of this suite has figures.");
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<Integer> sizes = million.sizes();
    for (int i = sizes.size() - 1; i >= 0 && sentences.isEmpty(); i--) {
      List<CellResult> cells = million.timed(sizes.get(i));
      if (!cells.isEmpty()) {
        sentences.add(time(cells));
        memory(cells).ifPresent(sentences::add);
        naive(cells).ifPresent(sentences::add);
      }
    }
    return sentences;
  }

  private static String time(List<CellResult> cells) {
    CellResult first = cells.getFirst();
    CellResult last = cells.getLast();
    String whole =
        "Of "
            + first.workload().sentence().replaceAll(" \\(.*\\)$", "")
            + ", none was lost, doubled or failed: "
            + took(first);
    return cells.size() == 1
        ? whole + "."
        : whole + ", the slowest of " + cells.size() + " contenders was " + took(last) + ".";
  }

  /** "raw-selector took 152.3 s, 1.003 × the ideal". */
  private static String took(CellResult cell) {
    return cell.cell().contender()
        + " at "
        + Words.fixed(value(cell, Metric.MAKESPAN), 1)
        + " s, "
        + Words.fixed(value(cell, Metric.RATIO_TO_IDEAL), 3)
        + " × the ideal";
  }

  private static Optional<String> memory(List<CellResult> cells) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : List.of(Kind.EVENT_LOOP, Kind.THREADS)) {
      List<CellResult> its =
          cells.stream()
              .filter(cell -> Kind.of(cell) == kind && cell.median(Metric.PEAK_RSS) != null)
              .sorted(Comparator.comparingDouble(cell -> value(cell, Metric.PEAK_RSS)))
              .toList();
      if (!its.isEmpty()) {
        parts.add(
            Words.grouped(value(its.getFirst(), Metric.PEAK_RSS))
                + " to "
                + Words.grouped(value(its.getLast(), Metric.PEAK_RSS))
                + " MB with a heap of "
                + Million.heap(its.getFirst())
                + " MiB ("
                + Words.list(its.stream().map(cell -> cell.cell().contender()).toList())
                + ")");
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Those that begin a request only when one has ended had a peak RSS of "
                + String.join(", and of ", parts)
                + ".");
  }

  private static Optional<String> naive(List<CellResult> cells) {
    List<String> those =
        cells.stream()
            .filter(cell -> Kind.of(cell) == Kind.NAIVE && cell.median(Metric.PEAK_RSS) != null)
            .map(cell ->
                cell.cell().contender() + " " + Words.grouped(value(cell, Metric.PEAK_RSS)) + " MB")
            .toList();
    return those.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Those that make everything at once, with a heap of 2,048 MiB: "
                + Words.list(those)
                + ".");
  }

  private static double value(CellResult cell, Metric metric) {
    return Objects.requireNonNull(cell.median(metric));
  }
}
