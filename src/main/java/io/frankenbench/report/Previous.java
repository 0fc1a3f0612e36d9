package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a suite's published run when another takes its place: its environment and the
 * ratio to ideal of each cell, so that the suite's page can say what changed.
 */
public final class Previous {
  /** What {@code environment.json} calls it, in the part of its suite. */
  public static final String NAME = Environment.PREVIOUS;

  static final String FIGURES = "figures";
  static final String CELL = "cell";
  static final String RATIO = "ratio_to_ideal";
  static final String LEADING = "leading";

  private Previous() {}

  /**
   * The published run of each suite of a results folder; none if the folder has no shots.
   *
   * @throws IOException if a file cannot be read or understood; the message is for the user
   */
  public static Map<String, ObjectNode> in(Path dir) throws IOException {
    Map<String, ObjectNode> runs = new HashMap<>();
    if (!Files.isRegularFile(dir.resolve("raw").resolve("shots.jsonl"))) {
      return runs;
    }
    for (Evidence evidence : Evidence.read(dir)) {
      Results results = Results.of(evidence);
      if (evidence.environment().json() instanceof ObjectNode environment) {
        runs.put(results.suite(), run(environment.deepCopy(), results));
      }
    }
    return runs;
  }

  private static ObjectNode run(ObjectNode run, Results results) {
    run.remove(NAME);
    ArrayNode figures = run.putArray(FIGURES);
    results
        .byWorkload()
        .values()
        .forEach(cells -> {
          List<String> leaders = leaders(cells);
          for (CellResult cell : cells) {
            Double ratio = ratio(cell);
            if (ratio != null) {
              ObjectNode figure = figures.addObject();
              figure.set(CELL, Json.MAPPER.valueToTree(cell.cell()));
              figure.put(RATIO, ratio).put(LEADING, leaders.contains(cell.cell().contender()));
            }
          }
        });
    return run;
  }

  /** Which cell a kept figure is of; empty if that cannot be understood. */
  static Optional<Cell> cell(JsonNode figure) {
    try {
      return Optional.ofNullable(Json.MAPPER.treeToValue(figure.path(CELL), Cell.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Its ratio to ideal; {@code null} if it has none. */
  static @Nullable Double ratio(CellResult cell) {
    return cell.status().hasFigures() ? cell.median(Metric.RATIO_TO_IDEAL) : null;
  }

  /** Of the cells of one workload, the fastest and those that cannot be told apart from it. */
  static List<String> leaders(List<CellResult> cells) {
    Comparison comparison = Comparison.of(cells);
    return comparison.leaders(comparison.contest()).stream()
        .map(cell -> cell.cell().contender())
        .toList();
  }
}
