package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The excess in seconds, split into the issue window and the rest: stacked bars. */
final class ExcessChart {
  private static final String ISSUE = "issue window: connecting and sending";
  private static final String REST = "rest: reading, finishing, returning";

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
          .put("part", ISSUE)
          .put("seconds", issue)
          .put("order", 0)
          .put("total", excess)
          .put("label", Words.fixed(excess, 3) + " s");
      Panels.row(rows, cell).put("part", REST).put("seconds", excess - issue).put("order", 1);
    }
    panels.fillGaps(rows);
    giveEmptyPanelsAnAxis(rows);
    List<String> subtitle =
        List.of(
            "Excess = makespan − ideal, in seconds, medians; panels: N × body size. Each panel has"
                + " its own axis, from zero.",
            "From zero the issue window: first to last request read by the server, drawn up to the"
                + " excess; beyond it the rest.",
            panels.circumstances());
    ObjectNode spec = theme.fill("excess-split", panels.values(theme, subtitle, rows));
    return new Chart(
        "excess-split",
        spec.path("title").path("text").asText(),
        "Stacked bars from zero: for each contender and workload the seconds over the ideal, split"
            + " into the issue window (first to last request read by the server) and the rest.",
        spec);
  }

  /** Each panel has its own axis, and an axis needs something to span: a bar of no length. */
  private static void giveEmptyPanelsAnAxis(ArrayNode rows) {
    Set<List<String>> drawn = new HashSet<>();
    rows.valueStream().filter(row -> row.has("seconds")).forEach(row -> drawn.add(panel(row)));
    for (JsonNode row : rows) {
      if (drawn.add(panel(row))) {
        ((ObjectNode) row).put("part", REST).put("seconds", 0).put("order", 1);
      }
    }
  }

  private static List<String> panel(JsonNode row) {
    return List.of(row.path("workload").asText(), row.path("connections").asText());
  }
}
