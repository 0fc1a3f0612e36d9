package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.report.WinnerMatrix.Place;
import io.frankenbench.report.WinnerMatrix.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The winner matrix as a picture: a field for each cell, its colour said again in words. */
final class MatrixChart {
  static final String NAME = "winner-matrix";

  private MatrixChart() {}

  /** The chart; empty if there is no matrix. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    Optional<WinnerMatrix> matrix = WinnerMatrix.of(results);
    return matrix.isEmpty()
        ? Optional.empty()
        : Optional.of(drawn(matrix.get(), Panels.blocksAndShots(results), theme));
  }

  private static Chart drawn(WinnerMatrix matrix, String blocks, Theme theme) throws IOException {
    List<String> panels = matrix.workloads().stream().map(WorkloadKey::panel).distinct().toList();
    List<String> connections =
        matrix.workloads().stream().map(WorkloadKey::connections).distinct().sorted().toList();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String panel : panels) {
      for (String connection : connections) {
        for (String contender : matrix.contenders()) {
          ObjectNode row =
              rows.addObject()
                  .put("workload", panel)
                  .put("connections", connection)
                  .put("contender", contender);
          fill(row, place(matrix, panel, connection, contender));
        }
      }
    }
    Map<String, JsonNode> values = new HashMap<>();
    values.put("rows", rows);
    values.put("workloads", Panels.texts(panels));
    values.put("connections", Panels.texts(connections));
    values.put("contenders", Panels.texts(matrix.contenders()));
    values.put("subtitle", Panels.texts(subtitle(blocks)));
    ObjectNode spec = theme.fill(NAME, values);
    return new Chart(NAME, spec.path("title").path("text").asText(), description(matrix), spec);
  }

  private static List<String> subtitle(String blocks) {
    return List.of(
        "Time ÷ that of the workload's fastest HTTP client; panels: N × body size, fresh or warm"
            + " connections; "
            + blocks
            + ".",
        "★ on green: clearly the fastest. ≈ on white: not to be told apart from it. ◇:"
            + " limited. ✕ on red: no figure. †: fewer shots.");
  }

  private static Optional<Place> place(
      WinnerMatrix matrix, String panel, String connections, String contender) {
    return matrix.places().stream()
        .filter(place -> place.contender().equals(contender))
        .filter(place -> place.workload().panel().equals(panel))
        .filter(place -> place.workload().connections().equals(connections))
        .findFirst();
  }

  private static void fill(ObjectNode row, Optional<Place> place) {
    row.put("standing", place.map(Place::standing).orElse(Standing.BEHIND).name())
        .put("figure", place.map(Place::signed).orElse(WinnerMatrix.NOT_RUN))
        .put("word", place.map(Place::word).orElse(""));
  }

  private static String description(WinnerMatrix matrix) {
    List<String> parts = new ArrayList<>();
    for (WorkloadKey workload : matrix.workloads()) {
      List<String> first =
          matrix.places().stream()
              .filter(place -> place.workload().equals(workload))
              .filter(place ->
                  place.standing() == Standing.WINNER || place.standing() == Standing.LEVEL)
              .map(Place::contender)
              .toList();
      if (!first.isEmpty()) {
        parts.add(
            workload.sentence()
                + ": "
                + (first.size() == 1 ? "" : "no clear winner among ")
                + Words.list(first));
      }
    }
    return "A field for each contender and workload: its time as a multiple of the fastest HTTP"
        + " client's. "
        + (parts.isEmpty() ? "Nobody leads." : "In front at " + String.join("; ", parts) + ".");
  }
}
