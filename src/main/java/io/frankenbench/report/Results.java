package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The judged cells of a run, by workload; inside one the fastest first and those without figures
 * last.
 *
 * @param evidence what they were judged from
 * @param byWorkload the cells
 */
record Results(Evidence evidence, SortedMap<WorkloadKey, List<CellResult>> byWorkload) {
  private static final Comparator<CellResult> FASTEST_FIRST =
      Comparator.comparingDouble(
              (CellResult cell) -> {
                Double makespan = cell.median(Metric.MAKESPAN);
                return makespan == null ? Double.MAX_VALUE : makespan;
              })
          .thenComparing(cell -> cell.cell().contender());

  static Results of(Evidence evidence) {
    Environment environment = evidence.environment();
    Map<Cell, List<Shot>> byCell = new LinkedHashMap<>();
    for (Shot shot : evidence.shots()) {
      byCell.computeIfAbsent(shot.cell(), cell -> new ArrayList<>()).add(shot);
    }
    int planned = environment.blocks() * environment.shots();
    List<CellResult> cells = new ArrayList<>();
    byCell.forEach((cell, shots) -> cells.add(CellResult.of(cell, shots, planned)));
    Set<Cell> seen = new HashSet<>(byCell.keySet());
    for (Environment.Told told : environment.told()) {
      CellResult result = CellResult.without(cell(told.node()), told.status(), told.reason());
      if (seen.add(result.cell())) {
        cells.add(result);
      }
    }
    SortedMap<WorkloadKey, List<CellResult>> byWorkload = new TreeMap<>();
    cells.stream()
        .sorted(FASTEST_FIRST)
        .forEach(c -> byWorkload.computeIfAbsent(c.workload(), k -> new ArrayList<>()).add(c));
    return new Results(evidence, byWorkload);
  }

  /** Name of the suite; empty if nothing was run. */
  String suite() {
    return byWorkload.isEmpty() ? "" : byWorkload.firstKey().suite();
  }

  /** All cells, workload after workload. */
  List<CellResult> cells() {
    return byWorkload.values().stream().flatMap(Collection::stream).toList();
  }

  /** The cells of one suite, workload after workload. */
  SortedMap<WorkloadKey, List<CellResult>> ofSuite(String suite) {
    SortedMap<WorkloadKey, List<CellResult>> some = new TreeMap<>(byWorkload);
    some.keySet().removeIf(key -> !key.suite().equals(suite));
    return some;
  }

  /**
   * The workload of the headline: 10,000 × 1 KiB over fresh connections, all in flight, or else
   * what comes closest; {@code null} if no cell has figures.
   */
  @Nullable WorkloadKey headline() {
    return byWorkload.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(c -> c.status().hasFigures()))
        .map(Map.Entry::getKey)
        .min(
            Comparator.comparing((WorkloadKey key) -> !key.suite().equals("headline"))
                .thenComparing(key -> !key.allInFlight())
                .thenComparing(key -> !key.fresh())
                .thenComparing(key -> key.requests() != 10_000)
                .thenComparingInt(key -> -key.requests())
                .thenComparing(key -> key.bodyBytes() != 1024)
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** True if no answer was delayed, so that there is no ideal to hold a time against. */
  boolean withoutIdeal() {
    return cells().stream().allMatch(cell -> cell.median(Metric.RATIO_TO_IDEAL) == null)
        && cells().stream()
            .flatMap(cell -> cell.measured().stream())
            .map(shot -> shot.figure(Metric.IDEAL))
            .anyMatch(ideal -> ideal != null && ideal == 0);
  }

  /** The most blocks that any cell has figures of. */
  int blocks() {
    return cells().stream()
        .map(cell -> cell.figure(Metric.MAKESPAN))
        .mapToInt(figure -> figure == null ? 0 : figure.blocks())
        .max()
        .orElse(0);
  }

  private static Cell cell(JsonNode node) {
    String contender = node.path("contender").asText("?");
    int dash = contender.indexOf('-');
    int requests = node.path("requests").asInt(0);
    return new Cell(
        node.path("suite").asText(""),
        contender,
        dash < 0 ? contender : contender.substring(0, dash),
        dash < 0 ? "" : contender.substring(dash + 1),
        requests,
        node.path("in_flight").asInt(requests),
        node.path("body_bytes").asInt(0),
        node.path("connections").asText("fresh"),
        node.path("delay").asText("whole:0..3s"),
        node.path("time_scale").asDouble(1),
        node.path("protocol").asText("h1"),
        node.path("variant").asText(""));
  }
}
