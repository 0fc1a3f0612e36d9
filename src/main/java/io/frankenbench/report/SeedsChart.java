package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Each original program beside its counterparts: ratio to ideal, CPU and memory, experiment after
 * experiment.
 */
final class SeedsChart {
  private static final double[] RATIO_TICKS = {1, 1.1, 1.2, 1.5, 2, 3, 5, 10, 1.05, 20};
  private static final double[] CPU_TICKS = {10, 100, 1000, 10_000, 100_000, 1, 1_000_000};
  private static final double[] MEMORY_TICKS = {10, 100, 1000, 10_000, 30, 300, 3000};

  private SeedsChart() {}

  /** The experiment that a workload belongs to, in words. */
  static String experiment(WorkloadKey workload) {
    String requests = Words.count(workload.requests(), "request");
    if (workload.inFlight() == 1) {
      return requests + ", one after the other";
    }
    if (workload.allInFlight()) {
      return requests + ", all at once";
    }
    return workload.inFlight() == 3
        ? requests + ", 3 workers"
        : requests
            + ", at most "
            + Words.grouped(workload.inFlight())
            + " in flight, "
            + workload.connections();
  }

  /** The cells of each experiment, the fastest first. */
  static Map<String, List<CellResult>> byExperiment(Results results) {
    Map<String, List<CellResult>> experiments = new LinkedHashMap<>();
    results
        .byWorkload()
        .forEach((workload, cells) ->
            experiments
                .computeIfAbsent(experiment(workload), _ -> new ArrayList<>())
                .addAll(cells));
    return experiments;
  }

  /** The chart; empty if there are no figures. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    Map<String, List<CellResult>> experiments = byExperiment(results);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    experiments.forEach((experiment, cells) -> {
      rows.addObject().put("line", experiment + "|").put("heading", experiment);
      cells.forEach(cell -> add(rows, experiment, cell));
    });
    if (rows.valueStream().noneMatch(row -> row.has("ratio"))) {
      return Optional.empty();
    }
    Map<String, JsonNode> values = new HashMap<>();
    values.put(
        "subtitle",
        Panels.texts(
            List.of(
                "Programs of the original experiments and their counterparts on the JVM; medians."
                    + " Ratio: makespan ÷ the ideal of the same experiment.",
                "CPU and memory: the whole client, worker processes included, without what only"
                    + " hands out the requests.")));
    values.put(
        "lines", Panels.texts(rows.valueStream().map(row -> row.path("line").asText()).toList()));
    values.put("rows", rows);
    values.put("kinds", kinds(kind -> kind.one));
    values.put("colours", kinds(kind -> kind.colour));
    axis(values, "ratio", rows, 1, RATIO_TICKS);
    axis(values, "cpu", rows, Double.MAX_VALUE, CPU_TICKS);
    axis(values, "memory", rows, Double.MAX_VALUE, MEMORY_TICKS);
    ObjectNode spec = theme.fill("seeds", values);
    return Optional.of(
        new Chart(
            "seeds",
            spec.path("title").path("text").asText(),
            "Dots in three columns, experiment after experiment, a line for each program: ratio"
                + " to ideal, client CPU per request and peak resident memory. All figures are in"
                + " summary.csv.",
            spec));
  }

  private static ArrayNode kinds(Function<SeedsSection.Kind, String> what) {
    return Panels.texts(Arrays.stream(SeedsSection.Kind.values()).map(what).toList());
  }

  private static void add(ArrayNode rows, String experiment, CellResult cell) {
    ObjectNode row =
        rows.addObject()
            .put("line", experiment + "|" + cell.cell().contender())
            .put("kind", SeedsSection.Kind.of(cell).one);
    Double ratio = cell.median(Metric.RATIO_TO_IDEAL);
    Double makespan = cell.median(Metric.MAKESPAN);
    Double cpu = cell.median(Metric.CPU_PER_REQUEST);
    Double memory = cell.median(Metric.PEAK_RSS);
    if (ratio == null || makespan == null) {
      row.put("absent", RatioChart.wordFor(cell));
      return;
    }
    row.put("ratio", ratio)
        .put(
            "ratioLabel",
            Words.fixed(ratio, 3) + " · " + Words.fixed(makespan, makespan < 20 ? 2 : 1) + " s");
    if (cpu != null && cpu > 0) {
      row.put("cpu", cpu).put("cpuLabel", Words.brief(cpu));
    }
    if (memory != null) {
      row.put("memory", memory).put("memoryLabel", Words.grouped(memory));
    }
  }

  /** Domain and ticks of a logarithmic axis over all rows; {@code least} is on it in any case. */
  private static void axis(
      Map<String, JsonNode> values, String field, ArrayNode rows, double least, double[] ticks) {
    double low = least;
    double high = least == Double.MAX_VALUE ? 0 : least * 1.1;
    for (JsonNode row : rows) {
      if (row.has(field)) {
        low = Math.min(low, row.path(field).asDouble());
        high = Math.max(high, row.path(field).asDouble());
      }
    }
    if (high <= 0) {
      low = 1;
      high = 10;
    }
    double margin = Math.max(1.02, Math.pow(high / low, 0.06));
    values.put(field + "Domain", Panels.numbers(low / margin, high * margin));
    values.put(
        field + "Ticks", Panels.numbers(LogAxis.ticks(low / margin, high * margin, 0.16, ticks)));
  }
}
