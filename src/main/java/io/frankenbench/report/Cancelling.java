package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Choose.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whom to choose if calls must be cancelled: who leaves nothing in flight. */
final class Cancelling {
  private static final List<String> ACTS =
      List.of(ComposeCells.FIRST_FAILURE, ComposeCells.DEADLINE);

  private Cancelling() {}

  /** By the suite {@code compose}; empty if nothing that was given up has figures. */
  static Optional<Advice> advice(Results results) {
    ComposeCells cells = ComposeCells.of(results);
    Map<String, List<CellResult>> byContender = new TreeMap<>();
    List<CellResult> all = new ArrayList<>();
    for (String act : ACTS) {
      all.addAll(cells.of(act, Metric.TIME_TO_QUIET));
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    all.forEach(cell ->
        byContender.computeIfAbsent(cell.cell().contender(), _ -> new ArrayList<>()).add(cell));
    List<String> quiet = new ArrayList<>();
    List<String> running = new ArrayList<>();
    byContender.forEach((contender, its) ->
        (its.stream().anyMatch(ComposeCells::leftRunning) ? running : quiet).add(contender));
    List<String> parts = new ArrayList<>();
    if (!quiet.isEmpty()) {
      parts.add(Words.list(quiet) + " had nothing in flight after " + longest(all, quiet));
    }
    if (!running.isEmpty()) {
      parts.add(Words.list(running) + " left requests running, for up to " + longest(all, running));
    }
    return Optional.of(
        new Advice(
            all.getFirst().workload(),
            "after a first failure or a deadline, " + String.join("; ", parts) + "."));
  }

  /** The longest time until nothing was in flight, over the cells of {@code contenders}. */
  private static String longest(List<CellResult> cells, List<String> contenders) {
    double longest = 0;
    for (CellResult cell : cells) {
      Double quiet = cell.median(Metric.TIME_TO_QUIET);
      if (quiet != null && contenders.contains(cell.cell().contender())) {
        longest = Math.max(longest, quiet);
      }
    }
    return Words.fixed(longest, 3) + " s";
  }
}
