package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the suite of sleeping tasks shows, in a few sentences. */
final class TimersSentences {
  private TimersSentences() {}

  /** At least one sentence. */
  static List<String> of(Results results) {
    List<CellResult> timed =
        results.cells().stream()
            .filter(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null)
            .toList();
    List<CellResult> atOnce = timed.stream().filter(cell -> !inSequence(cell)).toList();
    List<String> sentences = new ArrayList<>();
    if (!atOnce.isEmpty()) {
      int most = atOnce.getLast().cell().requests();
      sentences.add(largest(results, with(atOnce, most), most));
      stopped(results, atOnce, most).forEach(sentences::add);
    }
    sequence(timed).ifPresent(sentences::add);
    return sentences.isEmpty() ? List.of("No cell of this suite has figures.") : sentences;
  }

  private static boolean inSequence(CellResult cell) {
    return !cell.cell().allInFlight();
  }

  private static List<CellResult> with(List<CellResult> cells, int tasks) {
    return cells.stream().filter(cell -> cell.cell().requests() == tasks).toList();
  }

  private static String largest(Results results, List<CellResult> cells, int tasks) {
    return (results.blocks() < Figure.ENOUGH_BLOCKS ? "A look, not a claim: " : "")
        + Words.count(tasks, "task")
        + " that sleep at once ended after "
        + Words.list(cells.stream().map(TimersSentences::outcome).toList())
        + ".";
  }

  /** "2.21 × the ideal with sleep-virtual, 703 B of heap for each while it waits". */
  private static String outcome(CellResult cell) {
    Double held = cell.median(Metric.BYTES_PER_TASK);
    return ratio(cell)
        + " × the ideal with "
        + cell.cell().contender()
        + (held == null ? "" : " (" + Words.grouped(held) + " B of heap for each that waits)");
  }

  private static String ratio(CellResult cell) {
    return Words.fixed(Objects.requireNonNull(cell.median(Metric.RATIO_TO_IDEAL)), 2);
  }

  /** Who did not get as far as the others, and what it needed as far as it got. */
  private static List<String> stopped(Results results, List<CellResult> atOnce, int most) {
    List<String> sentences = new ArrayList<>();
    for (String contender :
        atOnce.stream().map(cell -> cell.cell().contender()).distinct().toList()) {
      CellResult last =
          atOnce.stream()
              .filter(cell -> cell.cell().contender().equals(contender))
              .max(Comparator.comparingInt(cell -> cell.cell().requests()))
              .orElseThrow();
      if (last.cell().requests() < most) {
        sentences.add(
            contender
                + " got no further than "
                + Words.count(last.cell().requests(), "task")
                + ": "
                + ratio(last)
                + " × the ideal"
                + beginning(last)
                + threads(last)
                + memory(last, with(atOnce, last.cell().requests()))
                + next(results, last)
                + ".");
      }
    }
    return sentences;
  }

  private static String beginning(CellResult cell) {
    Double window = cell.median(Metric.ISSUE_WINDOW);
    return window == null ? "" : " (" + Words.fixed(window, 2) + " s until all had begun)";
  }

  private static String threads(CellResult cell) {
    Double threads = cell.median(Metric.PEAK_THREADS);
    return threads == null ? "" : ", up to " + Words.grouped(threads) + " platform threads at once";
  }

  /** Peak RSS, since a thread's stack is not in the heap, against the least of the others. */
  private static String memory(CellResult cell, List<CellResult> others) {
    Double own = cell.median(Metric.PEAK_RSS);
    CellResult least =
        others.stream()
            .filter(other -> !other.equals(cell) && other.median(Metric.PEAK_RSS) != null)
            .min(
                Comparator.comparingDouble(
                    other -> Objects.requireNonNull(other.median(Metric.PEAK_RSS))))
            .orElse(null);
    Double lowest = least == null ? null : least.median(Metric.PEAK_RSS);
    return own == null || least == null || lowest == null
        ? ""
        : ", and a peak RSS of "
            + Words.grouped(own)
            + " MB, where "
            + least.cell().contender()
            + " had "
            + Words.grouped(lowest)
            + " MB";
  }

  private static String next(Results results, CellResult last) {
    return results.cells().stream()
        .filter(cell -> cell.cell().contender().equals(last.cell().contender()))
        .filter(cell -> cell.cell().requests() > last.cell().requests())
        .findFirst()
        .map(cell ->
            "; "
                + Words.grouped(cell.cell().requests())
                + " "
                + (cell.status() == CellStatus.SKIPPED ? "were skipped" : "are " + cell.status())
                + (cell.reasons().isEmpty() ? "" : " (" + cell.reasons().getFirst() + ")"))
        .orElse("");
  }

  private static Optional<String> sequence(List<CellResult> timed) {
    return timed.stream()
        .filter(TimersSentences::inSequence)
        .findFirst()
        .map(cell ->
            "In sequence, "
                + Words.count(cell.cell().requests(), "task")
                + " took "
                + seconds(cell)
                + " s"
                + slowest(with(timed, cell.cell().requests()))
                + ".");
  }

  private static String slowest(List<CellResult> cells) {
    return cells.stream()
        .filter(cell -> !inSequence(cell))
        .max(
            Comparator.comparingDouble(
                cell -> Objects.requireNonNull(cell.median(Metric.RATIO_TO_IDEAL))))
        .map(cell ->
            "; at once, the slowest model ("
                + cell.cell().contender()
                + ") took "
                + seconds(cell)
                + " s")
        .orElse("");
  }

  private static String seconds(CellResult cell) {
    return Words.fixed(Objects.requireNonNull(cell.median(Metric.MAKESPAN)), 3);
  }
}
