package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The cells of one suite, as the charts lay them out: a panel for each workload, in it a line for
 * each contender, in the same order everywhere: the fastest of the headline's workload first.
 */
final class Panels {
  private final Results results;
  private final WorkloadKey headline;
  private final SortedMap<WorkloadKey, List<CellResult>> cells;
  private final List<String> contenders;

  Panels(Results results, WorkloadKey headline) {
    this.results = results;
    this.headline = headline;
    cells = results.ofSuite(headline.suite());
    contenders =
        Stream.concat(
                cells.getOrDefault(headline, List.of()).stream(),
                cells.values().stream().flatMap(Collection::stream))
            .map(cell -> cell.cell().contender())
            .distinct()
            .toList();
  }

  Results results() {
    return results;
  }

  WorkloadKey headline() {
    return headline;
  }

  List<CellResult> cells() {
    return cells.values().stream().flatMap(Collection::stream).toList();
  }

  /** The values every chart's definition may ask for. */
  Map<String, JsonNode> values(Theme theme, List<String> subtitle, ArrayNode rows) {
    List<String> drawn = new ArrayList<>(contenders);
    drawn.retainAll(texts(rows, "contender"));
    Map<String, JsonNode> values = new HashMap<>(theme.scales(drawn));
    values.put("subtitle", texts(subtitle));
    values.put(
        "workloads", texts(cells.keySet().stream().map(WorkloadKey::panel).distinct().toList()));
    values.put("rows", rows);
    return values;
  }

  /**
   * Adds a row wherever a panel would be empty or a line blank: "not run". Vega's grid of panels
   * also needs it: a combination without any row would shift all panels after it.
   */
  void fillGaps(ArrayNode rows) {
    fill(rows, texts(rows, "contender"));
  }

  /** The same for charts whose panels have no line of their own for each contender. */
  void fillPanels(ArrayNode rows) {
    fill(rows, List.of());
  }

  private static void fill(ArrayNode rows, List<String> needed) {
    List<String> lines = texts(rows, "contender");
    Set<String> taken = new HashSet<>();
    for (JsonNode row : rows) {
      taken.add(place(row, ""));
      taken.add(place(row, row.path("contender").asText()));
    }
    for (String workload : texts(rows, "workload")) {
      for (String connections : texts(rows, "connections")) {
        ObjectNode gap =
            rows.objectNode().put("workload", workload).put("connections", connections);
        gap.put("absent", "not run");
        if (!taken.contains(place(gap, ""))) {
          rows.add(gap.put("contender", lines.getFirst()));
          continue;
        }
        for (String line : needed) {
          if (!taken.contains(place(gap, line))) {
            rows.add(gap.deepCopy().put("contender", line));
          }
        }
      }
    }
  }

  private static String place(JsonNode row, String contender) {
    return row.path("workload").asText()
        + "\n"
        + row.path("connections").asText()
        + "\n"
        + contender;
  }

  private static List<String> texts(ArrayNode rows, String field) {
    return rows.valueStream().map(row -> row.path(field).asText()).distinct().toList();
  }

  /** A row that begins with where {@code cell} is drawn. */
  static ObjectNode row(ArrayNode rows, CellResult cell) {
    return rows.addObject()
        .put("contender", cell.cell().contender())
        .put("workload", cell.workload().panel())
        .put("connections", cell.cell().connections());
  }

  /** What every subtitle ends with: how much it rests on. The rest is said in the footer. */
  String circumstances() {
    return blocksAndShots(results);
  }

  /** "6 blocks of 3 shots"; "1 block of 2 shots, a look, not a claim". */
  static String blocksAndShots(Results results) {
    int blocks = results.blocks();
    int shots = results.evidence().environment().shots();
    return Words.count(blocks, "block")
        + (shots > 0 ? " of " + Words.count(shots, "shot") : "")
        + (blocks < Figure.ENOUGH_BLOCKS ? ": a look, not a claim" : "");
  }

  /** What the whiskers and brackets are, if there are any. */
  static String intervals(Results results) {
    if (results.blocks() == 1 && results.evidence().environment().shots() == 1) {
      return "range, if a cell has more than its one shot";
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS
        ? "least to largest shot (too few blocks for an interval)"
        : "95 % interval (t over blocks)";
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static ArrayNode numbers(double... numbers) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (double number : numbers) {
      array.add(number);
    }
    return array;
  }
}
