package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Million.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What very large batches show, in a few sentences. */
final class MillionSentences {
  private static final Set<Kind> BOUNDED = Set.of(Kind.EVENT_LOOP, Kind.THREADS);

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

  /** Peak RSS of those that are bounded, by the heap that they had. */
  private static Optional<String> memory(List<CellResult> cells) {
    Map<String, List<CellResult>> byHeap =
        cells.stream()
            .filter(cell -> BOUNDED.contains(Kind.of(cell)))
            .filter(cell -> cell.median(Metric.PEAK_RSS) != null)
            .sorted(Comparator.comparingDouble(cell -> value(cell, Metric.PEAK_RSS)))
            .collect(Collectors.groupingBy(Million::heap, LinkedHashMap::new, Collectors.toList()));
    List<String> parts = new ArrayList<>();
    byHeap.forEach((heap, its) -> parts.add(memory(heap, its)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Those that begin a request only when one has ended had a peak RSS of "
                + Words.list(parts)
                + ".");
  }

  private static String memory(String heap, List<CellResult> sorted) {
    double least = value(sorted.getFirst(), Metric.PEAK_RSS);
    double most = value(sorted.getLast(), Metric.PEAK_RSS);
    return Words.grouped(least)
        + (sorted.size() == 1 ? "" : " to " + Words.grouped(most))
        + " MB with a heap of "
        + heap
        + " MiB ("
        + Words.list(sorted.stream().map(cell -> cell.cell().contender()).toList())
        + ")";
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
