package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code summary.csv}: tidy, one row per cell and metric. */
final class SummaryCsv {
  private static final List<String> COLUMNS =
      List.of("metric", "unit", "median", "low", "high", "interval", "blocks", "shots", "status");

  private SummaryCsv() {}

  /** The whole file, suite after suite. */
  static String of(List<Results> suites) {
    List<List<String>> rows = new ArrayList<>();
    suites.stream()
        .flatMap(suite -> suite.byWorkload().values().stream())
        .forEach(cells ->
            cells.stream()
                .sorted(Comparator.comparing(cell -> cell.cell().contender()))
                .forEach(cell -> addRows(cell, rows)));
    return Csv.of(COLUMNS, rows);
  }

  private static void addRows(CellResult result, List<List<String>> rows) {
    for (Metric metric : Metric.SUMMED) {
      if (metric.isOfSomeSuites() && result.figure(metric) == null) {
        continue;
      }
      List<String> row = new ArrayList<>(Csv.names(result.cell()));
      row.add(metric.toString());
      row.add(metric.unit());
      Figure figure = result.figure(metric);
      if (figure == null) {
        row.addAll(List.of("", "", "", "", "0", "0"));
      } else {
        row.add(Words.plain(figure.median()));
        row.add(Words.plain(figure.interval().low()));
        row.add(Words.plain(figure.interval().high()));
        row.add(figure.kind().toString());
        row.add(Integer.toString(figure.blocks()));
        row.add(Integer.toString(figure.shots()));
      }
      row.add(result.status().toString());
      rows.add(row);
    }
  }
}
