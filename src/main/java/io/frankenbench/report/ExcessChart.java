package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The excess in seconds, split into the issue window and the rest: stacked bars. */
final class ExcessChart {
  private ExcessChart() {}

  static Chart of(Panels panels, Theme theme) throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (CellResult cell : panels.cells()) {
      Double excess = cell.median(Metric.EXCESS);
      if (excess == null) {
        Panels.row(rows, cell).put("mark", RatioChart.wordFor(cell));
        continue;
      }
      Double window = cell.median(Metric.ISSUE_WINDOW);
      double issue = window == null ? 0 : Math.clamp(window, 0, Math.max(0, excess));
      Panels.row(rows, cell)
          .put("part", "issue window: connecting and sending")
          .put("seconds", issue)
          .put("order", 0)
          .put("total", excess)
          .put("label", Words.fixed(excess, 3) + " s");
      Panels.row(rows, cell)
          .put("part", "rest: reading, finishing, returning")
          .put("seconds", excess - issue)
          .put("order", 1);
    }
    List<String> subtitle =
        List.of(
            "Excess = makespan − ideal, in seconds, medians; panels: N × body size. Each panel has"
                + " its own axis, from zero.",
            "Issue window: first to last request read by the server, drawn up to the excess.",
            panels.circumstances());
    ObjectNode spec = theme.fill("excess-split", panels.values(theme, subtitle, rows));
    return new Chart(
        "excess-split",
        spec.path("title").path("text").asText(),
        "Stacked bars from zero: for each contender and workload the seconds over the ideal, split"
            + " into the issue window (first to last request read by the server) and the rest.",
        spec);
  }
}
