package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.frankenbench.record.Cell;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code summary.csv}: tidy, one row per cell and metric. */
final class SummaryCsv {
  private static final List<String> COLUMNS =
      List.of(
          "suite",
          "contender",
          "library",
          "model",
          "requests",
          "in_flight",
          "body_bytes",
          "connections",
          "delay",
          "time_scale",
          "protocol",
          "variant",
          "metric",
          "unit",
          "median",
          "low",
          "high",
          "interval",
          "blocks",
          "shots",
          "status");

  private SummaryCsv() {}

  /** The whole file, suite after suite. */
  static String of(List<Results> suites) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\n");
    COLUMNS.forEach(schema::addColumn);
    List<List<String>> rows = new ArrayList<>();
    suites.stream()
        .flatMap(suite -> suite.byWorkload().values().stream())
        .forEach(cells ->
            cells.stream()
                .sorted(Comparator.comparing(cell -> cell.cell().contender()))
                .forEach(cell -> addRows(cell, rows)));
    try {
      return new CsvMapper().writer(schema.build()).writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the summary could not be written", e);
    }
  }

  private static void addRows(CellResult result, List<List<String>> rows) {
    for (Metric metric : Metric.values()) {
      List<String> row = new ArrayList<>(names(result.cell()));
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

  private static List<String> names(Cell cell) {
    return List.of(
        cell.suite(),
        cell.contender(),
        cell.library(),
        cell.model(),
        Integer.toString(cell.requests()),
        Integer.toString(cell.inFlight()),
        Integer.toString(cell.bodyBytes()),
        cell.connections(),
        cell.delay(),
        Words.plain(cell.timeScale()),
        cell.protocol(),
        cell.variant());
  }
}
