package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.stats.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed between two runs: a dot with a whisker for each cell, what changed most on top. */
final class ChangeChart {
  private static final int SUBTITLE_LENGTH = 130;
  private static final double[] TICKS = {
    1, 2, 0.5, 1.5, 1.2, 0.8, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 1.01, 0.99, 5, 0.2, 10, 0.1
  };

  private ChangeChart() {}

  static Chart of(Changes changes, RunDifferences differences, Theme theme) throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    double low = 0.95;
    double high = 1.05;
    for (CellChange cell : changes.cells()) {
      Interval whisker = cell.interval();
      double noise = cell.pair().noise();
      double factor = cell.factor();
      ObjectNode row =
          rows.addObject()
              .put("contender", contender(cell))
              .put("cell", name(cell))
              .put("change", factor)
              .put("quiet", 1 / noise)
              .put("loud", noise)
              .put("hollow", !isCertain(cell))
              .put("label", label(cell));
      low = Math.min(Math.min(low, 1 / noise), factor);
      high = Math.max(Math.max(high, noise), factor);
      if (whisker != null) {
        row.put("low", whisker.low()).put("high", whisker.high());
        low = Math.min(low, whisker.low());
        high = Math.max(high, whisker.high());
      }
    }
    double margin = Math.pow(high / low, 0.03);
    Map<String, JsonNode> values =
        new HashMap<>(
            theme.scales(changes.cells().stream().map(ChangeChart::contender).distinct().toList()));
    values.put("rows", rows);
    values.put("cells", Panels.texts(changes.cells().stream().map(ChangeChart::name).toList()));
    values.put("subtitle", Panels.texts(subtitle(changes, differences)));
    values.put("domain", Panels.numbers(low / margin, high * margin));
    values.put("ticks", Panels.numbers(LogAxis.ticks(low / margin, high * margin, 0.07, TICKS)));
    ObjectNode spec = theme.fill("compare", values);
    return new Chart(
        "compare", spec.path("title").path("text").asText(), description(changes), spec);
  }

  private static String contender(CellChange cell) {
    return cell.pair().before().cell().contender();
  }

  private static String name(CellChange cell) {
    return contender(cell) + " · " + ChangeText.workload(cell.pair().before().workload());
  }

  private static boolean isCertain(CellChange cell) {
    return switch (cell.verdict()) {
      case SLOWER, FASTER -> true;
      case UNCLEAR, LOOK -> false;
    };
  }

  private static String label(CellChange cell) {
    return Words.fixed(cell.factor(), 3) + " · " + ChangeText.words(cell.verdict());
  }

  private static List<String> subtitle(Changes changes, RunDifferences differences) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Makespan as a multiple of raw-selector's in the same block, run B ÷ run A: above 1 is"
            + " slower. Filled: certain.");
    lines.add(
        changes.cells().stream().allMatch(cell -> cell.interval() == null)
            ? "Under 5 blocks: no intervals; a look, not a claim. Pale bar: noise floor."
            : "Whisker: 95 % interval (Welch's t on logarithms, from 5 blocks on). Pale bar: noise"
                + " floor.");
    if (!differences.software().isEmpty()) {
      lines.add(Words.cut(String.join(" · ", differences.software()), SUBTITLE_LENGTH));
    }
    return lines;
  }

  private static String description(Changes changes) {
    return "Dots with whiskers around a line at 1: "
        + Words.list(changes.cells().stream().map(c -> name(c) + " " + label(c)).toList())
        + ". All figures are in compare.csv.";
  }
}
