package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.frankenbench.record.Cell;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tidy tables of cells, for other programs. */
final class Csv {
  private static final List<String> CELL_COLUMNS =
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
          "variant");

  private Csv() {}

  /** The file: a row begins with what names its cell ({@link #names}), then come the others. */
  static String of(List<String> otherColumns, List<List<String>> rows) {
    List<String> columns = new ArrayList<>(CELL_COLUMNS);
    columns.addAll(otherColumns);
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\n");
    columns.forEach(schema::addColumn);
    try {
      return new CsvMapper().writer(schema.build()).writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the table could not be written", e);
    }
  }

  /** What names {@code cell}. */
  static List<String> names(Cell cell) {
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
        cell.variant().isEmpty() ? "none" : cell.variant());
  }
}
