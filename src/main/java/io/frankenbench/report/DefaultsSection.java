package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/** What each library makes of a fan-out with nothing set, and what mends it. */
final class DefaultsSection implements Section {
  private static final List<Column<Untouched>> FIGURES =
      List.of(
          Column.text("client", Untouched::contender),
          Column.number("requests", one -> Words.grouped(one.requests())),
          Column.text("outcome", one -> one.kind().toString()),
          Column.number("succeeded", one -> Words.grouped(one.outcomes().succeeded())),
          Column.number("failed", one -> Words.grouped(one.failed())),
          Column.number(
              "peak in flight",
              one -> one.peak().map(peak -> Words.grouped(peak)).orElse(Words.NONE)),
          figure("connections opened", Metric.CONNECTIONS_OPENED, Words::grouped),
          figure("time,\u00a0s", Metric.MAKESPAN, x -> Words.fixed(x, 3)),
          figure("ratio to ideal", Metric.RATIO_TO_IDEAL, Words::brief),
          figure("client CPU, µs/request", Metric.CPU_PER_REQUEST, Words::brief),
          figure("peak threads", Metric.PEAK_THREADS, Words::grouped));

  private static Column<Untouched> figure(
      String name, Metric metric, DoubleFunction<String> words) {
    return Column.number(name, one -> Column.orNone(one.median(metric), words));
  }

  @Override
  public List<String> sentences(Results results) {
    return DefaultsWords.of(Untouched.of(results), results.blocks() < Figure.ENOUGH_BLOCKS);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return DefaultsChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Untouched> all = Untouched.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "defaults: each library with nothing set"));
    blocks.add(outcomes(results, all));
    if (!all.isEmpty()) {
      blocks.add(new Block.Heading(3, "defaults: figures of the shots that count"));
      blocks.add(
          Column.table(
              FIGURES,
              all.stream()
                  .sorted(
                      Comparator.comparingInt(Untouched::requests)
                          .thenComparing(Untouched::contender))
                  .toList()));
    }
    blocks.add(new Block.Points(notes(results)));
    return blocks;
  }

  /** A row for each client, a column for each number of requests, and the line that mends it. */
  private static Block outcomes(Results results, List<Untouched> all) {
    List<Integer> loads =
        results.cells().stream().map(cell -> cell.cell().requests()).distinct().sorted().toList();
    List<Column<String>> columns =
        Column.grid(
            Column.text("client", contender -> contender),
            loads,
            n ->
                Column.text(
                    Words.grouped(n) + " requests at once",
                    contender -> outcome(results, all, contender, n)));
    columns.add(Column.text("what changes it (what holds if it is not set)", Remedies::of));
    return Column.table(columns, contenders(results));
  }

  static List<String> contenders(Results results) {
    return results.cells().stream()
        .map(cell -> cell.cell().contender())
        .distinct()
        .sorted()
        .toList();
  }

  private static String outcome(
      Results results, List<Untouched> all, String contender, int requests) {
    return all.stream()
        .filter(one -> one.requests() == requests && one.contender().equals(contender))
        .map(DefaultsWords::outcome)
        .findFirst()
        .orElseGet(() -> without(results, contender, requests));
  }

  /** What stands for a client that has no outcome. */
  static String without(Results results, String contender, int requests) {
    return results.cells().stream()
        .filter(cell -> cell.cell().requests() == requests)
        .filter(cell -> cell.cell().contender().equals(contender))
        .map(cell -> cell.status().toString())
        .findFirst()
        .orElse("not run");
  }

  private static List<String> notes(Results results) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Each shot is a client of its own, in a JVM that has done nothing else. The first is cold,"
            + " so of each block the last one counts that there is; summary.csv has the medians of"
            + " them all, which differ much from one another: the ratios here are no ranking.");
    if (contenders(results).contains("helidon-virtual-defaults")) {
      notes.add(
          "Of helidon-virtual-defaults two things are set, for the bench's sake: a connection cache"
              + " of its own, since nobody can close the shared one; and no proxy, since it asks DNS"
              + " for the name of each address to look for one.");
    }
    notes.add(
        "A shot that takes longer than "
            + Words.plain(Throttle.HOPELESS)
            + " × the ideal (and than 5 s) is stopped: that is an outcome, and so is a request that"
            + " fails.");
    notes.add(
        "Refused: some requests failed. Crawling: it was slow, since the server never saw more than"
            + " "
            + Throttle.FEW
            + " of them in flight. Slow is over "
            + Words.plain(Throttle.SLOW)
            + " × the ideal, of which at least "
            + Words.plain(100 * Throttle.SHARE)
            + " % is what the delays need with as few in flight as there were (their sum divided by"
            + " that number); or stopped, if they need over "
            + Words.plain(Throttle.HOPELESS)
            + " × the ideal by themselves. Stopped: it was, for another reason. Fine: all else.");
    notes.add(
        "The delays are short (0 to 3 s × "
            + Words.list(
                results.cells().stream()
                    .map(cell -> Words.plain(cell.cell().timeScale()))
                    .distinct()
                    .toList())
            + "), so that what crawls comes to an end: the ideal is short as well, and"
            + " a ratio is mostly what connecting and sending cost. What counts is whether all"
            + " requests succeed, and how many are in flight.");
    notes.add(
        "The server is reached under several addresses (four, where loopback has as many), and what"
            + " holds for each host, route or destination holds for each of them: 5 are 20.");
    for (CellResult cell : results.cells()) {
      notes.addAll(
          Tables.notes(cell, cell.cell().contender() + " at " + cell.workload().sentence()));
    }
    notes.addAll(Disturbances.of(results.cells()));
    return notes;
  }
}
