package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headline: ratio to ideal, a dot with whiskers for each cell. */
final class RatioChart {
  private static final int REASON_LENGTH = 36;
  static final double[] TICKS = {
    1, 10, 2, 5, 100, 3, 20, 50, 1.5, 1.2, 1.1, 1.05, 1.3, 1.02, 1.01, 0.9, 1000, 4, 1.4, 0.8, 0.5
  };

  private RatioChart() {}

  static Chart of(Panels panels, Theme theme) throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    double low = 1;
    double high = 1.1;
    for (CellResult cell : panels.cells()) {
      ObjectNode row = Panels.row(rows, cell);
      Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
      if (ratio == null) {
        row.put("label", wordFor(cell));
        continue;
      }
      row.put("ratio", ratio.median())
          .put("low", ratio.interval().low())
          .put("high", ratio.interval().high())
          .put("hollow", cell.status().isLimited())
          .put("label", label(cell, ratio));
      low = Math.min(low, ratio.interval().low());
      high = Math.max(high, ratio.interval().high());
    }
    panels.fillGaps(rows);
    double margin = Math.pow(high / low, 0.04);
    double from = low / margin;
    double to = high * margin;
    Map<String, JsonNode> values = panels.values(theme, subtitle(panels), rows);
    values.put("domain", Panels.numbers(from, to));
    values.put("ticks", Panels.numbers(LogAxis.ticks(from, to, 0.14, TICKS)));
    ObjectNode spec = theme.fill("ratio-to-ideal", values);
    return new Chart(
        "ratio-to-ideal", spec.path("title").path("text").asText(), description(panels), spec);
  }

  private static List<String> subtitle(Panels panels) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Makespan of N requests as a multiple of a cost-free client's; panels: N × body size;"
            + " label: median; whisker: "
            + Panels.intervals(panels.results())
            + ".");
    lines.add(panels.circumstances() + marks(panels));
    return lines;
  }

  private static String marks(Panels panels) {
    StringBuilder marks = new StringBuilder();
    String limits = CellStatus.limits(panels.cells());
    if (!limits.isEmpty()) {
      marks.append(" · hollow: ").append(limits);
    }
    if (has(panels, CellStatus.PARTIAL)) {
      marks.append(" · †: fewer valid shots than planned");
    }
    return marks.toString();
  }

  private static boolean has(Panels panels, CellStatus status) {
    return panels.cells().stream().anyMatch(cell -> cell.status() == status);
  }

  private static String label(CellResult cell, Figure ratio) {
    return Words.fixed(ratio.median(), 3) + (cell.status() == CellStatus.PARTIAL ? " †" : "");
  }

  /** What stands where a figure would: "✕ void: 3 responses are missing". */
  static String wordFor(CellResult cell) {
    String reason = cell.reasons().isEmpty() ? "" : ": " + cell.reasons().getFirst();
    return Words.cut("✕ " + cell.status() + reason, REASON_LENGTH);
  }

  private static String description(Panels panels) {
    List<String> parts = new ArrayList<>();
    for (CellResult cell : panels.cells()) {
      Double ratio = cell.median(Metric.RATIO_TO_IDEAL);
      if (cell.workload().equals(panels.headline())) {
        parts.add(
            cell.cell().contender()
                + " "
                + (ratio == null ? cell.status().toString() : Words.fixed(ratio, 3)));
      }
    }
    return "Dots with whiskers: makespan as a multiple of the ideal for each contender and"
        + " workload. At "
        + panels.headline().sentence()
        + ": "
        + Words.list(parts)
        + ". All figures are in summary.csv.";
  }
}
