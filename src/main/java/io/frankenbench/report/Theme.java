package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * {@code plots/theme.json}: the look all charts share, and the colour, shape and dash of each
 * contender. A contender looks the same wherever it appears, whoever else does; so does a model
 * where charts show models.
 */
final class Theme {
  private static final List<String> SHAPES =
      List.of("circle", "square", "diamond", "triangle-up", "triangle-left", "cross");
  private static final int[][] DASHES = {{1, 0}, {5, 3}, {2, 2}, {8, 3, 2, 3}, {10, 3}};
  private static final String CONTENDERS = "contenders";
  private static final String MODELS = "models";

  private final JsonNode json;

  private Theme(JsonNode json) {
    this.json = json;
  }

  /** The theme in the class path. */
  static Theme load() throws IOException {
    return new Theme(read("theme"));
  }

  /**
   * The chart {@code name} of {@code plots/}: its strings that begin with {@code $} are replaced by
   * the values of that name, and the shared config is merged in.
   *
   * @throws IOException if there is no such definition, or it asks for a value that is not given
   */
  ObjectNode fill(String name, Map<String, JsonNode> values) throws IOException {
    ObjectNode spec = part(name, values);
    spec.set("config", json.path("config").deepCopy());
    return spec;
  }

  /** The same of what is only a part of a chart, and has no config of its own. */
  ObjectNode part(String name, Map<String, JsonNode> values) throws IOException {
    return (ObjectNode) filled(name, read(name), values);
  }

  private static JsonNode filled(String name, JsonNode node, Map<String, JsonNode> values)
      throws IOException {
    if (node.isTextual() && node.asText().startsWith("$")) {
      JsonNode value = values.get(node.asText().substring(1));
      if (value == null) {
        throw new IOException(
            "plots/" + name + ".json asks for " + node.asText() + ", which nobody gives it");
      }
      return value;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : node) {
        array.add(filled(name, item, values));
      }
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        object.set(entry.getKey(), filled(name, entry.getValue(), values));
      }
      return object;
    }
    return node;
  }

  /** Colour, shape and dash of each of {@code contenders}, under the names the charts use. */
  Map<String, JsonNode> scales(List<String> contenders) {
    return Map.of(
        "contenders", array(contenders, JsonNodeFactory.instance::textNode),
        "colours", array(contenders, id -> colour(CONTENDERS, id).path("light")),
        "shapes", array(contenders, id -> shape(CONTENDERS, id)),
        "dashes", array(contenders, this::dash));
  }

  /** Colour and shape of each of {@code models}, whatever the library. */
  Map<String, JsonNode> modelScales(List<String> models) {
    return Map.of(
        "models", array(models, JsonNodeFactory.instance::textNode),
        "colours", array(models, id -> colour(MODELS, id).path("light")),
        "shapes", array(models, id -> shape(MODELS, id)));
  }

  /** For each light colour in use its dark one. */
  Map<String, String> dark() {
    Map<String, String> dark = new TreeMap<>();
    json.path("dark").properties().forEach(e -> dark.put(e.getKey(), e.getValue().asText()));
    for (String group : List.of(CONTENDERS, MODELS, "fallback")) {
      json.path(group).forEach(c -> dark.put(c.path("light").asText(), c.path("dark").asText()));
    }
    return dark;
  }

  private static ArrayNode array(List<String> ids, Function<String, JsonNode> value) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add(value.apply(id)));
    return array;
  }

  private JsonNode colour(String group, String id) {
    JsonNode known = json.path(group).path(id);
    JsonNode others = json.path("fallback");
    return known.isObject() ? known : others.path(Math.floorMod(id.hashCode(), others.size()));
  }

  private JsonNode shape(String group, String id) {
    JsonNode known = json.path(group).path(id).path("shape");
    int number = Math.floorMod(id.hashCode() / 7, SHAPES.size());
    return known.isTextual() ? known : JsonNodeFactory.instance.textNode(SHAPES.get(number));
  }

  private JsonNode dash(String id) {
    JsonNode known = json.path(CONTENDERS).path(id).path("dash");
    int number = Math.floorMod(id.hashCode() / 11, DASHES.length);
    return known.isArray() ? known : Json.MAPPER.valueToTree(DASHES[number]);
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream("/plots/" + name + ".json")) {
      if (in == null) {
        throw new IOException("plots/" + name + ".json is not in the class path");
      }
      return Json.MAPPER.readTree(in);
    }
  }
}
