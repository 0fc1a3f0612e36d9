package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line for each contender, a column for each of a few figures, a dot for each size: full for the
 * largest, hollow for the others. Where the dots of a line meet, nothing grows with the size.
 *
 * @param name of the chart and of its definition
 * @param description for those who cannot see it
 * @param columns the figures, by the names that the definition uses
 * @param kinds what colours stand for, in the order of {@link #COLOURED_LIKE}
 */
record SizesChart(String name, String description, List<Column> columns, List<String> kinds) {
  /** The kinds, in their order, look like these models. */
  private static final List<String> COLOURED_LIKE = List.of("async", "virtual", "pool", "future");

  private static final List<String> SHAPES = List.of("circle", "diamond", "triangle-up", "square");

  private static final double[] TICKS = {
    100, 10, 1000, 10_000, 20, 50, 200, 500, 30, 300, 2000, 5000, 1, 100_000
  };

  private static final double[] RATIO_TICKS = {1, 1.1, 1.2, 1.5, 2, 3, 5, 10};

  /**
   * A figure.
   *
   * @param field its name in the definition
   * @param words how it is written
   */
  record Column(String field, Metric metric, DoubleFunction<String> words) {}

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
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      line.cells().forEach((size, cell) -> add(rows, line, size, cell));
    }
    Map<String, JsonNode> values = new HashMap<>(theme.modelScales(COLOURED_LIKE));
    values.put("kinds", Panels.texts(kinds));
    values.put("sizes", Panels.texts(sizes.reversed().stream().map(Words::grouped).toList()));
    values.put("shapes", Panels.texts(SHAPES.subList(0, sizes.size())));
    values.put("subtitle", Panels.texts(subtitle));
    values.put("lines", Panels.texts(lines.stream().map(Line::name).toList()));
    values.put("rows", rows);
    for (Column column : columns) {
      boolean ratio = column.metric().isRatio();
      LogAxis.put(
          values, rows, column.field(), ratio ? 1 : LogAxis.NOTHING, ratio ? RATIO_TICKS : TICKS);
    }
    ObjectNode spec = theme.fill(name, values);
    return Optional.of(
        new Chart(name, spec.path("title").path("text").asText(), description, spec));
  }

  private void add(ArrayNode rows, Line line, int size, CellResult cell) {
    Integer largest = line.largest();
    boolean few = largest != null && size < largest;
    ObjectNode row =
        rows.addObject()
            .put("line", line.name())
            .put("kind", line.kind())
            .put("size", Words.grouped(size))
            .put("few", few);
    if (cell.figures().isEmpty()) {
      if (largest == null) {
        row.put("absent", RatioChart.wordFor(cell));
      }
      return;
    }
    for (Column column : columns) {
      Double value = cell.median(column.metric());
      if (value != null && value > 0) {
        row.put(column.field(), value);
        if (!few) {
          row.put(column.field() + "Label", column.words().apply(value));
        }
      }
    }
  }
}
