package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The overhead per request at every percentile, a line for each contender. */
final class OverheadChart {
  /** The least that is drawn, in ms. */
  private static final double FLOOR = 0.1;

  /** So many points for each factor of ten of the tail; a line looks no smoother with more. */
  private static final int POINTS = 12;

  private static final int LAST = 4 * POINTS;

  private OverheadChart() {}

  /** The chart; empty if no shot has a histogram. */
  static Optional<Chart> of(Panels panels, Theme theme) throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (CellResult cell : panels.cells()) {
      if (cell.status().hasFigures()) {
        addCurve(rows, cell);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double least = Double.MAX_VALUE;
    double largest = FLOOR;
    for (JsonNode row : rows) {
      least = Math.min(least, row.path("ms").asDouble());
      largest = Math.max(largest, row.path("ms").asDouble());
    }
    panels.fillPanels(rows);
    double from = Math.pow(10, Math.floor(Math.log10(least) + 1e-9));
    double to = Math.max(largest * 1.1, from * 10);
    List<String> subtitle =
        List.of(
            "Finish of each request against its finish in the ideal schedule, in ms, all measured"
                + " shots together; panels: N × body size.",
            "The percentile axis stretches the tail. What is below "
                + FLOOR
                + " ms, or before the ideal, is drawn there; cells without figures have no line.",
            panels.circumstances());
    Map<String, JsonNode> values = panels.values(theme, subtitle, rows);
    values.put("domain", Panels.numbers(from, to));
    values.put(
        "ticks", Panels.numbers(LogAxis.ticks(from, to, 0.01, 0.1, 1, 10, 100, 1000, 10000, 1e5)));
    ObjectNode spec = theme.fill("overhead", values);
    return Optional.of(
        new Chart(
            "overhead",
            spec.path("title").path("text").asText(),
            "Lines: the overhead per request in milliseconds at each percentile from 0 to 99.99, for"
                + " each contender and workload. Medians and 99th percentiles are in summary.csv.",
            spec));
  }

  private static void addCurve(ArrayNode rows, CellResult cell) {
    OverheadCurve curve = OverheadCurve.of(cell);
    for (int i = 0; i <= LAST && curve.total() > 0; i++) {
      double tail = Math.pow(10, (double) i / POINTS);
      if (tail <= curve.total()) {
        Panels.row(rows, cell)
            .put("tail", tail)
            .put("ms", Math.max(FLOOR, curve.millisAt(1 - 1 / tail)))
            .put("marked", i > 0 && i % POINTS == 0);
      }
    }
  }
}
