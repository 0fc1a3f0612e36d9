package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line for each contender, a column for each of a few figures, a sign for each size: full for the
 * largest that a contender has, hollow for the others. Where the signs of a line meet, nothing
 * grows with the size.
 *
 * @param name of the chart
 * @param title what it asks
 * @param description for those who cannot see it
 * @param columns the figures
 * @param kinds what colours stand for, in the order of {@link #COLOURED_LIKE}
 */
record SizesChart(
    String name, String title, String description, List<Column> columns, List<String> kinds) {
  /** The kinds, in their order, look like these models. */
  private static final List<String> COLOURED_LIKE = List.of("async", "virtual", "pool", "future");

  private static final List<String> SHAPES = List.of("circle", "diamond", "triangle-up", "square");

  private static final double[] TICKS = {
    100, 10, 1000, 10_000, 20, 50, 200, 500, 30, 300, 2000, 5000, 1, 100_000
  };

  private static final double[] RATIO_TICKS = {1, 1.1, 1.2, 1.5, 2, 3, 5, 10};

  private static final int WIDTH = 112;

  /**
   * A figure.
   *
   * @param what its name and its unit
   * @param words how it is written
   */
  record Column(String what, Metric metric, DoubleFunction<String> words) {}

  /**
   * A line, and the kind that gives it its colour.
   *
   * @param cells by size
   */
  record Line(String name, String kind, Map<Integer, CellResult> cells) {
    /** The largest size that has figures; {@code null} if none has. */
    private @Nullable Integer largest() {
      return cells.entrySet().stream()
          .filter(entry -> !entry.getValue().figures().isEmpty())
          .map(Map.Entry::getKey)
          .max(Integer::compare)
          .orElse(null);
    }
  }

  /** Draws it; empty if nothing has figures. */
  Optional<Chart> of(List<Line> lines, List<Integer> sizes, List<String> subtitle, Theme theme)
      throws IOException {
    if (lines.stream().allMatch(line -> line.largest() == null)) {
      return Optional.empty();
    }
    ArrayNode drawn = JsonNodeFactory.instance.arrayNode();
    for (Column column : columns) {
      drawn.add(theme.part("sizes-column", values(column, lines, sizes, theme)));
    }
    ObjectNode spec =
        theme.fill(
            "sizes",
            Map.of(
                "title", TextNode.valueOf(title),
                "subtitle", Panels.texts(subtitle),
                "columns", drawn));
    return Optional.of(new Chart(name, title, description, spec));
  }

  private Map<String, JsonNode> values(
      Column column, List<Line> lines, List<Integer> sizes, Theme theme) {
    boolean first = column.equals(columns.getFirst());
    boolean ratio = column.metric().isRatio();
    Map<String, JsonNode> values = new HashMap<>(theme.modelScales(COLOURED_LIKE));
    values.put("kinds", Panels.texts(kinds));
    values.put("sizes", Panels.texts(sizes.reversed().stream().map(Words::grouped).toList()));
    values.put("shapes", Panels.texts(SHAPES.subList(0, sizes.size())));
    values.put("lines", Panels.texts(lines.stream().map(Line::name).toList()));
    values.put("what", TextNode.valueOf(column.what()));
    values.put("width", IntNode.valueOf(WIDTH));
    values.put("names", first ? names() : NullNode.instance);
    values.put("sizeLegend", sizeLegend());
    values.put("kindLegend", kindLegend());
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    if (ratio) {
      references.addObject().put("reference", 1);
    }
    values.put("references", references);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      line.cells().forEach((size, cell) -> add(rows, column, line, size, cell));
      if (first && line.largest() == null) {
        row(rows, line).put("absent", RatioChart.wordFor(line.cells().values().iterator().next()));
      }
    }
    values.put("rows", rows);
    LogAxis.put(values, rows, "value", ratio ? 1 : LogAxis.NOTHING, ratio ? RATIO_TICKS : TICKS);
    return values;
  }

  private static JsonNode names() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("grid", false)
        .put("ticks", false)
        .put("domain", false)
        .put("labelPadding", 8)
        .put("minExtent", 132)
        .putNull("title");
  }

  private static JsonNode sizeLegend() {
    return legend()
        .put("title", "requests")
        .put("titleOrient", "left")
        .put("symbolFillColor", "#59636e")
        .put("symbolStrokeColor", "#59636e")
        .put("symbolStrokeWidth", 2);
  }

  private static JsonNode kindLegend() {
    return legend().put("symbolType", "square").putNull("title");
  }

  private static ObjectNode legend() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orient", "bottom")
        .put("direction", "horizontal");
  }

  private static void add(ArrayNode rows, Column column, Line line, int size, CellResult cell) {
    Integer largest = line.largest();
    Double value = cell.figures().isEmpty() ? null : cell.median(column.metric());
    if (largest == null || value == null || value <= 0) {
      return;
    }
    boolean few = size < largest;
    ObjectNode row =
        row(rows, line).put("size", Words.grouped(size)).put("few", few).put("value", value);
    if (!few) {
      row.put("label", column.words().apply(value));
    }
  }

  private static ObjectNode row(ArrayNode rows, Line line) {
    return rows.addObject().put("line", line.name()).put("kind", line.kind());
  }
}
