package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The suite {@code compose}: what callers get, and what remains of what they give up. */
final class ComposeSection implements Section {
  /** Who has the first result only when it has nearly all of them hands nothing over before. */
  private static final double NEARLY_ALL = 0.95;

  @Override
  public List<String> sentences(Results results) {
    ComposeCells cells = ComposeCells.of(results);
    List<String> sentences = new ArrayList<>();
    handedOver(cells).ifPresent(sentences::add);
    gathered(cells).ifPresent(sentences::add);
    givenUp(cells, ComposeCells.FIRST_FAILURE, "After the first failure").ifPresent(sentences::add);
    givenUp(cells, ComposeCells.DEADLINE, "After the deadline").ifPresent(sentences::add);
    forgotten(cells).ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      return List.of("No cell of this suite has figures, so it shows nothing yet.");
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  private static Optional<String> handedOver(ComposeCells cells) {
    List<CellResult> those = cells.of(ComposeCells.AS_COMPLETED, Metric.TIME_TO_FIRST);
    return those.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Of "
                + cells.load()
                + ", first come, first served, the first result reaches the caller after "
                + range(those, Metric.TIME_TO_FIRST, 2)
                + " s, half of them after "
                + range(those, Metric.TIME_TO_MEDIAN, 2)
                + " s and the last after "
                + range(those, Metric.MAKESPAN, 2)
                + " s.");
  }

  private static Optional<String> gathered(ComposeCells cells) {
    List<CellResult> all = cells.of(ComposeCells.GATHER, Metric.TIME_TO_FIRST);
    List<CellResult> atTheEnd = all.stream().filter(ComposeSection::handsOverAtTheEnd).toList();
    List<CellResult> onTheWay = all.stream().filter(cell -> !atTheEnd.contains(cell)).toList();
    List<String> parts = new ArrayList<>();
    if (!onTheWay.isEmpty()) {
      parts.add(
          "gathered in order, the first result waits for request 0 ("
              + range(onTheWay, Metric.TIME_TO_FIRST, 2)
              + " s) and half of them for the slowest of that half ("
              + range(onTheWay, Metric.TIME_TO_MEDIAN, 2)
              + " s)");
    }
    if (!atTheEnd.isEmpty()) {
      parts.add(
          names(atTheEnd)
              + (atTheEnd.size() == 1 ? " hands" : " hand")
              + " over nothing before all are done ("
              + range(atTheEnd, Metric.TIME_TO_FIRST, 2)
              + " s)");
    }
    return sentence(parts).map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1));
  }

  private static boolean handsOverAtTheEnd(CellResult cell) {
    Double first = cell.median(Metric.TIME_TO_FIRST);
    Double last = cell.median(Metric.MAKESPAN);
    return first != null && last != null && first >= NEARLY_ALL * last;
  }

  private static Optional<String> givenUp(ComposeCells cells, String act, String opening) {
    List<CellResult> all = cells.of(act, Metric.TIME_TO_QUIET);
    List<CellResult> running = all.stream().filter(ComposeCells::leftRunning).toList();
    List<CellResult> ended = all.stream().filter(cell -> !running.contains(cell)).toList();
    List<String> parts = new ArrayList<>();
    if (!ended.isEmpty()) {
      parts.add(
          names(ended)
              + " returned within "
              + most(ended, Metric.EXCESS, 2)
              + " s and had nothing in flight "
              + most(ended, Metric.TIME_TO_QUIET, 3)
              + " s later at most");
    }
    if (!running.isEmpty()) {
      parts.add(
          names(running)
              + " left requests running, for "
              + range(running, Metric.TIME_TO_QUIET, 2)
              + " s");
    }
    return sentence(parts).map(text -> opening + ", " + text);
  }

  private static Optional<String> forgotten(ComposeCells cells) {
    List<CellResult> all = cells.of(ComposeCells.FORGOTTEN, Metric.LOST);
    List<String> parts = new ArrayList<>();
    for (CellResult cell : all) {
      parts.add(cell.cell().contender() + " " + fate(cell));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Closed with everything pending, " + String.join("; ", parts) + ".");
  }

  /** What became of requests that were forgotten, in words. */
  private static String fate(CellResult cell) {
    double lost = median(cell, Metric.LOST);
    double answered = median(cell, Metric.SUCCEEDED);
    String told =
        lost == 0
            ? "told of every request"
            : "lost " + Words.grouped(lost) + " requests without a word";
    String quiet =
        ComposeCells.leftRunning(cell)
            ? ", and went on for " + Words.fixed(median(cell, Metric.TIME_TO_QUIET), 2) + " s"
            : "";
    return told + (answered > 0 ? ", answered " + Words.grouped(answered) : "") + quiet;
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    ComposeCharts charts = new ComposeCharts(results, theme);
    List<Chart> drawn = new ArrayList<>();
    charts.ofResults().ifPresent(drawn::add);
    charts.ofQuiet().ifPresent(drawn::add);
    return drawn;
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    results
        .ofSuite(ComposeCells.SUITE)
        .forEach((workload, cells) -> {
          blocks.add(new Block.Heading(3, "compose: " + workload.sentence()));
          blocks.add(
              Column.table(
                  ComposeCells.HANDING_OVER.contains(workload.variant()) ? HANDING_OVER : GIVING_UP,
                  cells));
          notes(cells).ifPresent(blocks::add);
        });
    return blocks;
  }

  private static final Column<CellResult> MODEL = Column.CONTENDER.as("model");

  private static final Column<CellResult> STATUS =
      Column.text("status", cell -> cell.status().toString());

  private static final List<Column<CellResult>> HANDING_OVER =
      List.of(
          MODEL,
          Column.number("first result,\u00a0s", Metric.TIME_TO_FIRST, 3),
          Column.number("half of them,\u00a0s", Metric.TIME_TO_MEDIAN, 3),
          Column.number("last result,\u00a0s", Metric.MAKESPAN, 3),
          Column.text(
              "order",
              cell ->
                  Tables.show(
                      cell, Metric.IN_ORDER, x -> x == 1 ? "of the requests" : "of the answers")),
          Column.CLIENT_CPU,
          Column.PEAK_THREADS,
          STATUS);

  private static final List<Column<CellResult>> GIVING_UP =
      List.of(
          MODEL,
          Column.number("makespan,\u00a0s", Metric.MAKESPAN, 3),
          Column.number("excess,\u00a0s", Metric.EXCESS, 3),
          Column.number("until quiet,\u00a0s", Metric.TIME_TO_QUIET, 3),
          Column.number("answered", Metric.SUCCEEDED, Words::grouped),
          Column.number("lost", Metric.LOST, Words::grouped),
          Column.number("threads left", Metric.THREADS_LEFT, Words::grouped),
          Column.number("connections left", Metric.CONNECTIONS_LEFT, Words::grouped),
          STATUS);

  private static Optional<Block> notes(List<CellResult> cells) {
    List<String> notes = new ArrayList<>();
    for (CellResult cell : cells) {
      if (!cell.reasons().isEmpty()) {
        notes.add(
            cell.cell().contender()
                + " is "
                + cell.status()
                + ": "
                + String.join("; ", cell.reasons())
                + ".");
      }
    }
    notes.addAll(Disturbances.of(cells));
    return notes.isEmpty() ? Optional.empty() : Optional.of(new Block.Points(notes));
  }

  private static double median(CellResult cell, Metric metric) {
    Double median = cell.median(metric);
    return median == null ? 0 : median;
  }

  private static String names(List<CellResult> cells) {
    return Words.list(cells.stream().map(cell -> cell.cell().contender()).toList());
  }

  private static String range(List<CellResult> cells, Metric metric, int decimals) {
    double least = cells.stream().mapToDouble(cell -> median(cell, metric)).min().orElse(0);
    String from = Words.fixed(least, decimals);
    String to = most(cells, metric, decimals);
    return from.equals(to) ? from : from + "–" + to;
  }

  private static String most(List<CellResult> cells, Metric metric, int decimals) {
    return Words.fixed(
        cells.stream().mapToDouble(cell -> median(cell, metric)).max().orElse(0), decimals);
  }

  private static Optional<String> sentence(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts) + ".");
  }
}
