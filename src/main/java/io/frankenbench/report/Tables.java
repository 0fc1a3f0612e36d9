package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/** The tables of a page: one for each workload, with what there is to say about its cells. */
final class Tables {
  private static final double MACHINE_BOUND = 0.9;

  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.text("contender"),
          Block.number("makespan,\u00a0s"),
          Block.number("excess,\u00a0s"),
          Block.number("ratio to ideal (low\u2060–\u2060high)"),
          Block.number("requests/s"),
          Block.number("time\u00a0÷ fastest (low\u2060–\u2060high)"),
          Block.number("groups"),
          Block.number("connections opened"),
          Block.number("streams per connection"),
          Block.number("peak in flight"),
          Block.number("client CPU, µs/request"),
          Block.number("server CPU, µs/request"),
          Block.number("allocated, B/request"),
          Block.number("live heap,\u00a0MB"),
          Block.number("peak RSS,\u00a0MB"),
          Block.number("peak threads"),
          Block.number("server late p99,\u00a0ms"),
          Block.text("status"));

  private static final String NOT_RANKED =
      " It is left out where contenders are ranked, however little that cost it.";

  /** Place of the column of excesses. */
  private static final int EXCESS = 2;

  /** Place of the column of ratios. */
  private static final int RATIO = 3;

  /** Place of the column of rates. */
  private static final int RATE = 4;

  /** Place of the column of groups. */
  private static final int GROUPS = 6;

  /** Place of the column of streams. */
  private static final int STREAMS = 8;

  private Tables() {}

  /** Heading, table and notes of one workload. */
  static List<Block> of(WorkloadKey workload, List<CellResult> cells) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, heading(workload)));
    Standings standings = new Standings(Comparison.of(cells));
    boolean ideal =
        cells.stream().anyMatch(c -> c.median(Metric.RATIO_TO_IDEAL) != null)
            || cells.stream().allMatch(c -> c.rate() == null);
    blocks.add(
        new Block.Table(
            shown(COLUMNS, workload, standings, ideal),
            cells.stream()
                .map(cell -> shown(row(cell, standings), workload, standings, ideal))
                .toList()));
    List<String> notes = new ArrayList<>(standings.notes());
    cells.forEach(cell -> notes.addAll(notes(cell, cell.cell().contender())));
    notes.addAll(Disturbances.ofServer(cells));
    notes.addAll(Disturbances.of(cells));
    blocks.add(new Block.Points(notes));
    return blocks;
  }

  /**
   * All columns, but those of streams and of groups only if there are some, and the rate only where
   * there is no ideal.
   */
  private static <T> List<T> shown(
      List<T> columns, WorkloadKey workload, Standings standings, boolean ideal) {
    List<T> shown = new ArrayList<>(columns);
    if (!workload.http2()) {
      shown.remove(STREAMS);
    }
    if (!standings.haveGroups()) {
      shown.remove(GROUPS);
    }
    shown.remove(ideal ? RATE : RATIO);
    if (!ideal) {
      shown.remove(EXCESS);
    }
    return shown;
  }

  private static String heading(WorkloadKey workload) {
    String sentence = workload.sentence();
    return workload.suite().isEmpty() ? sentence : workload.suite() + ": " + sentence;
  }

  private static List<String> row(CellResult cell, Standings standings) {
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    Double rate = cell.rate();
    return List.of(
        cell.cell().contender(),
        show(cell, Metric.MAKESPAN, x -> Words.fixed(x, 3)),
        show(cell, Metric.EXCESS, x -> Words.fixed(x, 3)),
        ratio == null ? Words.NONE : Words.fixed(ratio.median(), 3) + interval(ratio),
        rate == null ? Words.NONE : Words.grouped(rate),
        standings.toFastest(cell),
        standings.groups(cell),
        show(cell, Metric.CONNECTIONS_OPENED, Words::grouped),
        show(cell, Metric.PEAK_STREAMS, Words::grouped),
        show(cell, Metric.PEAK_IN_FLIGHT, Words::grouped),
        show(cell, Metric.CPU_PER_REQUEST, Words::brief),
        show(cell, Metric.SERVER_CPU_PER_REQUEST, Words::brief),
        show(cell, Metric.ALLOC_PER_REQUEST, Words::grouped),
        show(cell, Metric.LIVE_HEAP, Words::brief),
        show(cell, Metric.PEAK_RSS, Words::grouped),
        show(cell, Metric.PEAK_THREADS, Words::grouped),
        show(cell, Metric.SERVER_LATENESS_P99, Words::brief),
        status(cell));
  }

  /** Where the ratio lies; a single shot has no range. */
  static String interval(Figure ratio) {
    return ratio.shots() < 2
        ? ""
        : " ("
            + Words.fixed(ratio.interval().low(), 3)
            + "–"
            + Words.fixed(ratio.interval().high(), 3)
            + ")";
  }

  /** The median of a figure in {@code words}; a dash if there is none. */
  static String show(CellResult cell, Metric metric, DoubleFunction<String> words) {
    Double median = cell.median(metric);
    return median == null ? Words.NONE : words.apply(median);
  }

  /** What became of the cell, and whether the machine was the limit. */
  static String status(CellResult cell) {
    return cell.status() + (machineBound(cell) ? ", machine-bound" : "");
  }

  private static boolean machineBound(CellResult cell) {
    Double busy = cell.median(Metric.MACHINE_BUSY);
    return busy != null && busy > MACHINE_BOUND;
  }

  /** What there is to say of cells with many workloads, as points; nothing if there is nothing. */
  static List<Block> notes(List<CellResult> cells) {
    List<String> notes = new ArrayList<>();
    for (CellResult cell : cells) {
      notes.addAll(notes(cell, cell.cell().contender() + " at " + cell.workload().sentence()));
    }
    notes.addAll(Disturbances.of(cells));
    return notes.isEmpty() ? List.of() : List.of(new Block.Points(notes));
  }

  /** What there is to say of a cell that is called {@code name}. */
  static List<String> notes(CellResult cell, String name) {
    List<String> notes = new ArrayList<>();
    if (!cell.reasons().isEmpty()) {
      notes.add(
          name
              + " is "
              + cell.status()
              + ": "
              + String.join("; ", cell.reasons())
              + "."
              + (cell.status().isLimited() ? NOT_RANKED : ""));
    }
    if (machineBound(cell)) {
      notes.add(
          name
              + " kept the machine "
              + Words.fixed(100 * Objects.requireNonNull(cell.median(Metric.MACHINE_BUSY)), 0)
              + " % busy: its time is the machine's as much as its own.");
    }
    return notes;
  }
}
