package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the contenders of one workload cost; the least of the HTTP clients is marked. */
final class CostTable {
  /** Beside the least cost. */
  static final String LEAST = " ★ least";

  private static final List<Cost> COSTS =
      List.of(
          new Cost(Column.CLIENT_CPU, Metric.CPU_PER_REQUEST),
          new Cost(Column.ALLOCATED, Metric.ALLOC_PER_REQUEST),
          new Cost(Column.LIVE_HEAP, Metric.LIVE_HEAP),
          new Cost(Column.PEAK_RSS, Metric.PEAK_RSS),
          new Cost(Column.PEAK_THREADS, Metric.PEAK_THREADS));

  private CostTable() {}

  private record Cost(Column<CellResult> shown, Metric metric) {
    /** The same column with a mark at the least of {@code contest}. */
    Column<CellResult> marked(List<CellResult> contest) {
      String least = CellResult.least(contest, metric).map(shown.cell()).orElse("");
      return new Column<>(
          shown.head(),
          cell -> {
            String figure = shown.cell().apply(cell);
            return figure + (contest.contains(cell) && figure.equals(least) ? LEAST : "");
          });
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
    List<CellResult> contest = Comparison.of(cells).contest();
    return Optional.of(
        Column.table(Column.grid(Column.CONTENDER, COSTS, cost -> cost.marked(contest)), shown));
  }
}
