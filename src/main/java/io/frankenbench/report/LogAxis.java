package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ticks of a logarithmic axis that stay apart. */
final class LogAxis {
  /** Nothing is always on it. */
  static final double NOTHING = Double.MAX_VALUE;

  private LogAxis() {}

  /**
   * Puts {@code <field>Domain} and {@code <field>Ticks} into {@code values}: of an axis that holds
   * {@code field} of all {@code rows}, from {@code <field>Low} to {@code <field>High} where a row
   * has those, and {@code least}.
   */
  static void put(
      Map<String, JsonNode> values, ArrayNode rows, String field, double least, double[] ticks) {
    double low = least;
    double high = least == NOTHING ? 0 : least * 1.1;
    for (JsonNode row : rows) {
      if (row.has(field)) {
        double value = row.path(field).asDouble();
        low = Math.min(low, row.path(field + "Low").asDouble(value));
        high = Math.max(high, row.path(field + "High").asDouble(value));
      }
    }
    if (high <= 0) {
      low = 1;
      high = 10;
    }
    double margin = Math.max(1.02, Math.pow(high / low, 0.06));
    values.put(field + "Domain", Panels.numbers(low / margin, high * margin));
    values.put(field + "Ticks", Panels.numbers(ticks(low / margin, high * margin, 0.2, ticks)));
  }

  /**
   * Those of {@code candidates} inside {@code low} to {@code high} that are at least {@code apart}
   * (a share of the axis) from the one before; candidates come in order of importance.
   */
  static double[] ticks(double low, double high, double apart, double... candidates) {
    double span = Math.log(high / low);
    List<Double> chosen = new ArrayList<>();
    for (double candidate : candidates) {
      boolean inside = candidate >= low && candidate <= high;
      if (inside
          && chosen.stream().allMatch(c -> Math.abs(Math.log(candidate / c)) >= apart * span)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream().sorted().mapToDouble(Double::doubleValue).toArray();
  }
}
