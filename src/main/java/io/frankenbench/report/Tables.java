package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/** The tables of a page: one for each workload, with what there is to say about its cells. */
final class Tables {
  private static final double MACHINE_BOUND = 0.9;

  private static final String NOT_RANKED =
      " It is left out where contenders are ranked, however little that cost it.";

  private Tables() {}

  /** Heading, table and notes of one workload. */
  static List<Block> of(WorkloadKey workload, List<CellResult> cells) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, heading(workload)));
    Standings standings = new Standings(Comparison.of(cells));
    boolean ideal =
        cells.stream().anyMatch(c -> c.median(Metric.RATIO_TO_IDEAL) != null)
            || cells.stream().allMatch(c -> c.rate() == null);
    blocks.add(Column.table(columns(workload, standings, ideal), cells));
    List<String> notes = new ArrayList<>(standings.notes());
    cells.forEach(cell -> notes.addAll(notes(cell, cell.cell().contender())));
    notes.addAll(Disturbances.ofServer(cells));
    notes.addAll(Disturbances.of(cells));
    blocks.add(new Block.Points(notes));
    return blocks;
  }

  /** Streams and groups only if there are some, and the rate only where there is no ideal. */
  private static List<Column<CellResult>> columns(
      WorkloadKey workload, Standings standings, boolean ideal) {
    List<Column<CellResult>> columns = new ArrayList<>();
    columns.add(Column.CONTENDER);
    columns.add(Column.number("makespan,\u00a0s", Metric.MAKESPAN, 3));
    if (ideal) {
      columns.add(Column.number("excess,\u00a0s", Metric.EXCESS, 3));
      columns.add(Column.RATIO);
    } else {
      columns.add(Column.number("requests/s", cell -> Column.orNone(cell.rate(), Words::grouped)));
    }
    columns.add(Column.number("time\u00a0÷ fastest (low\u2060–\u2060high)", standings::toFastest));
    if (standings.haveGroups()) {
      columns.add(Column.number("groups", standings::groups));
    }
    columns.add(Column.CONNECTIONS_OPENED);
    if (workload.http2()) {
      columns.add(Column.number("streams per connection", Metric.PEAK_STREAMS, Words::grouped));
    }
    columns.add(Column.PEAK_IN_FLIGHT);
    columns.add(Column.CLIENT_CPU);
    columns.add(Column.SERVER_CPU);
    columns.add(Column.ALLOCATED);
    columns.add(Column.LIVE_HEAP);
    columns.add(Column.PEAK_RSS);
    columns.add(Column.PEAK_THREADS);
    columns.add(
        Column.number("server late p99,\u00a0ms", Metric.SERVER_LATENESS_P99, Words::brief));
    columns.add(Column.STATUS);
    return columns;
  }

  private static String heading(WorkloadKey workload) {
    String sentence = workload.sentence();
    return workload.suite().isEmpty() ? sentence : workload.suite() + ": " + sentence;
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
