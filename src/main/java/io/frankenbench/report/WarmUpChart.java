package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How each contender settles, shot after shot. From the long series if one was run: excess at full
 * length. Else from the run itself, whose warm-ups are compressed in time: CPU per request, which
 * can be compared all the same.
 */
final class WarmUpChart {
  private static final int MOST_TICKS = 24;

  private WarmUpChart() {}

  /** The chart; empty if no contender has two shots in order. */
  static Optional<Chart> of(Panels panels, Theme theme) throws IOException {
    Settling settling = panels.results().evidence().settling();
    List<Shot> longShots = settling.shots();
    boolean full = !longShots.isEmpty();
    Metric metric = full ? Metric.EXCESS : Metric.CPU_PER_REQUEST;
    WorkloadKey workload = full ? workload(longShots, panels.headline()) : panels.headline();
    List<Shot> shots = full ? longShots : panels.results().evidence().shots();
    NavigableMap<String, NavigableMap<Integer, List<Double>>> series =
        series(shots, workload, metric);
    series.values().removeIf(line -> line.size() < 2);
    if (series.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    series.forEach((contender, line) ->
        line.forEach((shot, found) ->
            rows.addObject()
                .put("contender", contender)
                .put("shot", shot)
                .put(
                    "value",
                    Quantiles.median(found.stream().mapToDouble(Double::doubleValue).toArray()))));
    int last = series.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(1);
    int step = 1 + last / MOST_TICKS;
    List<String> subtitle = new ArrayList<>();
    subtitle.add(
        full
            ? "Excess of each shot at full length, in seconds: makespan − ideal, one JVM per"
                + " contender."
            : "Client CPU per request in microseconds, median over the blocks' JVMs; warm-ups have"
                + " compressed delays.");
    subtitle.add(workload.sentence() + ".");
    Map<String, JsonNode> values = panels.values(theme, subtitle, rows);
    values.put("domain", Panels.numbers(0, last));
    values.put(
        "ticks",
        Panels.numbers(
            IntStream.rangeClosed(0, last / step).mapToDouble(tick -> tick * step).toArray()));
    values.put(
        "unit",
        JsonNodeFactory.instance.textNode(full ? "excess, s" : "client CPU per request, µs"));
    values.put("measured", measuredFrom(panels, last));
    ObjectNode spec = theme.fill("warm-up", values);
    return Optional.of(
        new Chart(
            "warm-up",
            spec.path("title").path("text").asText(),
            "Lines: one figure of each shot of a fresh JVM in order, for each contender, falling"
                + " until the JVM is steady. A dashed line marks where measuring starts.",
            spec,
            full ? footer(settling, workload) : ""));
  }

  /** The long series is another suite's, with blocks and a date of its own. */
  private static String footer(Settling settling, WorkloadKey workload) {
    Environment environment = settling.environment();
    return Footer.of(
        List.of(workload), settling.blocks(), environment.date(), environment.version());
  }

  /** The headline's workload if the long series has it, else its first. */
  private static WorkloadKey workload(List<Shot> shots, WorkloadKey headline) {
    List<WorkloadKey> keys =
        shots.stream().map(shot -> WorkloadKey.of(shot.cell())).distinct().sorted().toList();
    return keys.stream()
        .filter(key -> key.sentence().equals(headline.sentence()))
        .findFirst()
        .orElse(keys.getFirst());
  }

  private static NavigableMap<String, NavigableMap<Integer, List<Double>>> series(
      List<Shot> shots, WorkloadKey workload, Metric metric) {
    NavigableMap<String, NavigableMap<Integer, List<Double>>> series = new TreeMap<>();
    for (Shot shot : shots) {
      Double value = metric.of(shot);
      if (value != null
          && !shot.verdict().isVoid()
          && shot.position().phase() != Phase.MUSTER
          && WorkloadKey.of(shot.cell()).equals(workload)) {
        series
            .computeIfAbsent(shot.cell().contender(), contender -> new TreeMap<>())
            .computeIfAbsent(shot.position().shot(), number -> new ArrayList<>())
            .add(value);
      }
    }
    return series;
  }

  private static ArrayNode measuredFrom(Panels panels, int last) {
    ArrayNode marks = JsonNodeFactory.instance.arrayNode();
    panels.results().evidence().shots().stream()
        .filter(shot -> shot.position().phase() == Phase.MEASURED)
        .filter(shot -> WorkloadKey.of(shot.cell()).equals(panels.headline()))
        .mapToInt(shot -> shot.position().shot())
        .min()
        .ifPresent(from -> {
          if (from > 0 && from <= last) {
            marks.addObject().put("from", from - 0.5).put("text", "measured from here");
          }
        });
    return marks;
  }
}
