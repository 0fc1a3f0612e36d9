package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lists side by side as one JSON object: a table that names each of its columns only once. */
final class Columns {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode json = NODES.objectNode();

  /** The table. */
  ObjectNode json() {
    return json;
  }

  /** Puts {@code value} at the end of {@code column}. */
  Columns add(String column, JsonNode value) {
    json.withArrayProperty(column).add(value);
    return this;
  }

  Columns add(String column, String value) {
    return add(column, NODES.textNode(value));
  }

  Columns add(String column, long value) {
    return add(column, NODES.numberNode(value));
  }

  /** Puts a figure, rounded as in {@code summary.csv}, at the end of {@code column}. */
  Columns addFigure(String column, @Nullable Double value) {
    return add(column, figure(value));
  }

  /** A figure with at most 6 significant digits; JSON's null if there is none. */
  static JsonNode figure(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? NODES.nullNode()
        : NODES.numberNode(new BigDecimal(Words.plain(value)));
  }
}
