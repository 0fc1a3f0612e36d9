package io.frankenbench.report;

import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks that only sleep: how many wait at once, how late they wake, and what each holds. */
final class TimersSection implements Section {
  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.text("model"),
          Block.number("tasks"),
          Block.number("time, s"),
          Block.number("ratio to ideal (low\u2060–\u2060high)"),
          Block.number("cold, s"),
          Block.number("until all had begun, s"),
          Block.number("heap per waiting task, B"),
          Block.number("CPU, µs/task"),
          Block.number("allocated, B/task"),
          Block.number("GC, ms"),
          Block.number("peak threads"),
          Block.number("peak RSS, MB"),
          Block.text("status"));

  @Override
  public List<String> sentences(Results results) {
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
        + Words.list(cells.stream().map(TimersSection::outcome).toList())
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
                + threads(last)
                + memory(last, with(atOnce, last.cell().requests()))
                + next(results, last)
                + ".");
      }
    }
    return sentences;
  }

  private static String threads(CellResult cell) {
    Double threads = cell.median(Metric.PEAK_THREADS);
    return threads == null ? "" : " with " + Words.grouped(threads) + " platform threads";
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
        : " and a peak RSS of "
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
        .filter(TimersSection::inSequence)
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

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return TimersChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "timers: tasks that only sleep"));
    blocks.add(
        new Block.Paragraph(
            "No network and no server. The clock runs from the hand-over of all tasks to the"
                + " return, so starting them is part of the time; the ideal is the delay itself, in"
                + " sequence the sum of the delays. Each task must end exactly once and not before"
                + " its delay. What a waiting task holds comes from the muster, a shot apart in"
                + " which all tasks are held until all wait together: the heap in use after a"
                + " collection then, less the same before the shot, divided by the tasks (from"
                + " 1,000 on). The stack of a platform thread is not in the heap: it shows in the"
                + " peak RSS, together with as much of the fixed heap as was ever touched."));
    blocks.add(new Block.Table(COLUMNS, results.cells().stream().map(TimersSection::row).toList()));
    List<String> notes = new ArrayList<>();
    results.cells().stream()
        .filter(cell -> !cell.reasons().isEmpty())
        .forEach(cell ->
            notes.add(
                cell.cell().contender()
                    + " with "
                    + cell.workload().sentence()
                    + " is "
                    + cell.status()
                    + ": "
                    + String.join("; ", cell.reasons())
                    + "."));
    notes.addAll(Disturbances.of(results.cells()));
    if (!notes.isEmpty()) {
      blocks.add(new Block.Points(notes));
    }
    return blocks;
  }

  private static List<String> row(CellResult cell) {
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    Double collecting = collecting(cell);
    return List.of(
        cell.cell().contender(),
        Words.grouped(cell.cell().requests()),
        Tables.show(cell, Metric.MAKESPAN, x -> Words.fixed(x, 3)),
        ratio == null ? Words.NONE : Words.fixed(ratio.median(), 3) + Tables.interval(ratio),
        Tables.show(cell, Metric.COLD_MAKESPAN, x -> Words.fixed(x, 3)),
        Tables.show(cell, Metric.ISSUE_WINDOW, x -> Words.fixed(x, 3)),
        Tables.show(cell, Metric.BYTES_PER_TASK, Words::grouped),
        Tables.show(cell, Metric.CPU_PER_REQUEST, Words::brief),
        Tables.show(cell, Metric.ALLOC_PER_REQUEST, Words::grouped),
        collecting == null ? Words.NONE : Words.grouped(collecting),
        Tables.show(cell, Metric.PEAK_THREADS, Words::grouped),
        Tables.show(cell, Metric.PEAK_RSS, Words::grouped),
        Tables.status(cell));
  }

  /** Milliseconds of garbage collection in a measured shot; {@code null} if there was none. */
  private static @Nullable Double collecting(CellResult cell) {
    double[] millis = cell.measured().stream().mapToDouble(Shot::gcMillis).toArray();
    return millis.length == 0 ? null : Quantiles.median(millis);
  }
}
