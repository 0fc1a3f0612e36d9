package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Library × model: a line for each contender, library after library, with two dots: ratio to ideal
 * and client CPU per request. Narrow, so that it can be read on a phone.
 */
final class FactorialChart {
  private static final double[] CPU_TICKS = {
    100, 10, 1000, 20, 50, 200, 500, 30, 300, 2000, 5000, 1, 10_000
  };

  private FactorialChart() {}

  static Chart of(Grid grid, Results results, Theme theme) throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String library : grid.libraries()) {
      rows.addObject()
          .put("line", library + "||")
          .put("heading", library.equals("raw") ? "raw: bare sockets" : library);
      for (String model : grid.models()) {
        grid.at(library, model).ifPresent(cell -> add(rows, cell));
      }
    }
    Map<String, JsonNode> values = new HashMap<>(theme.modelScales(grid.models()));
    values.put("subtitle", Panels.texts(subtitle(grid, results)));
    values.put(
        "lines", Panels.texts(rows.valueStream().map(row -> row.path("line").asText()).toList()));
    values.put("rows", rows);
    LogAxis.put(values, rows, "ratio", 1, RatioChart.TICKS);
    LogAxis.put(values, rows, "cpu", LogAxis.NOTHING, CPU_TICKS);
    ObjectNode spec = theme.fill("factorial", values);
    return new Chart(
        "factorial", spec.path("title").path("text").asText(), description(grid), spec);
  }

  private static void add(ArrayNode rows, CellResult cell) {
    ObjectNode row =
        rows.addObject()
            .put("line", Grid.library(cell) + "|" + Grid.model(cell))
            .put("model", Grid.model(cell))
            .put("hollow", cell.status().isLimited());
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    Figure cpu = cell.figure(Metric.CPU_PER_REQUEST);
    if (ratio == null) {
      row.put("absent", RatioChart.wordFor(cell));
      return;
    }
    String mark = cell.status() == CellStatus.PARTIAL ? " †" : "";
    put(row, "ratio", ratio).put("ratioLabel", Words.fixed(ratio.median(), 3) + mark);
    if (cpu != null && cpu.median() > 0) {
      put(row, "cpu", cpu).put("cpuLabel", Words.brief(cpu.median()));
    }
  }

  /** Median and ends; an end that a logarithmic axis does not have is not drawn. */
  private static ObjectNode put(ObjectNode row, String field, Figure figure) {
    double low = figure.interval().low();
    return row.put(field, figure.median())
        .put(field + "Low", low > 0 ? low : figure.median())
        .put(field + "High", figure.interval().high());
  }

  private static List<String> subtitle(Grid grid, Results results) {
    List<String> lines = new ArrayList<>();
    lines.add(grid.workload().sentence() + ".");
    lines.add("Dots and numbers are medians; a colour and a shape for each model.");
    lines.add("Whiskers: " + Panels.intervals(results) + ".");
    String limits = CellStatus.limits(grid.cells());
    if (!limits.isEmpty()) {
      lines.add("Hollow: " + limits + ".");
    }
    if (has(grid, CellStatus.PARTIAL)) {
      lines.add("†: fewer valid shots than planned.");
    }
    return lines;
  }

  private static boolean has(Grid grid, CellStatus status) {
    return grid.cells().stream().anyMatch(cell -> cell.status() == status);
  }

  private static String description(Grid grid) {
    return "Dots with whiskers in two columns, library after library, a line for each model: ratio"
        + " to ideal and client CPU per request. "
        + extremes(grid, Metric.RATIO_TO_IDEAL, "Ratio to ideal")
        + extremes(grid, Metric.CPU_PER_REQUEST, "CPU in µs")
        + "All figures are in summary.csv.";
  }

  private static String extremes(Grid grid, Metric metric, String what) {
    List<CellResult> cells =
        grid.cells().stream()
            .filter(cell -> cell.median(metric) != null)
            .sorted(Comparator.comparingDouble(cell -> value(cell, metric)))
            .toList();
    return cells.isEmpty()
        ? ""
        : what
            + ": "
            + end(cells.getFirst(), metric)
            + " to "
            + end(cells.getLast(), metric)
            + ". ";
  }

  private static String end(CellResult cell, Metric metric) {
    return Words.plain(value(cell, metric)) + " (" + cell.cell().contender() + ")";
  }

  private static double value(CellResult cell, Metric metric) {
    return Objects.requireNonNull(cell.median(metric));
  }
}
