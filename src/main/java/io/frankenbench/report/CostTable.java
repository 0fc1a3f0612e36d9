package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the contenders of one workload cost; the least of the HTTP clients is marked. */
final class CostTable {
  /** Beside the least cost. */
  static final String LEAST = " ★ least";

  private static final List<Cost> COSTS =
      List.of(
          new Cost("client CPU, µs/request", Metric.CPU_PER_REQUEST, Words::brief),
          new Cost("allocated, B/request", Metric.ALLOC_PER_REQUEST, Words::grouped),
          new Cost("live heap,\u00a0MB", Metric.LIVE_HEAP, Words::brief),
          new Cost("peak RSS,\u00a0MB", Metric.PEAK_RSS, Words::grouped),
          new Cost("peak threads", Metric.PEAK_THREADS, Words::grouped));

  private CostTable() {}

  private record Cost(String name, Metric metric, DoubleFunction<String> words) {

    String of(CellResult cell) {
      return Tables.show(cell, metric, words);
    }

    /** The least of {@code cells} as it is shown; {@code null} if none has a figure. */
    @Nullable String least(List<CellResult> cells) {
      return CellResult.least(cells, metric).map(this::of).orElse(null);
    }
  }

  /** The table, without twins; empty if there are no two with figures. */
  static Optional<Block.Table> of(List<CellResult> cells) {
    List<CellResult> shown =
        cells.stream()
            .filter(cell -> cell.status().hasFigures() && !cell.isTwin())
            .sorted(Comparator.comparing(CellResult::isBareSockets))
            .toList();
    if (shown.size() < 2) {
      return Optional.empty();
    }
    List<Block.Column> columns = new ArrayList<>(List.of(Block.text("contender")));
    COSTS.forEach(cost -> columns.add(Block.number(cost.name())));
    List<CellResult> contest = Comparison.of(cells).contest();
    return Optional.of(
        new Block.Table(columns, shown.stream().map(cell -> row(cell, contest)).toList()));
  }

  private static List<String> row(CellResult cell, List<CellResult> contest) {
    List<String> row = new ArrayList<>(List.of(cell.cell().contender()));
    for (Cost cost : COSTS) {
      String figure = cost.of(cell);
      boolean least = contest.contains(cell) && figure.equals(cost.least(contest));
      row.add(figure + (least ? LEAST : ""));
    }
    return row;
  }
}
