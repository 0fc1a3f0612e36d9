package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import io.frankenbench.workload.Delays;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that only sleep: the ratio to ideal in a panel for each number of tasks, and the heap that
 * one waiting task holds.
 */
final class TimersChart {
  private static final int REASON_LENGTH = 30;

  private final Results results;
  private final List<Integer> loads;
  private final List<String> contenders;

  private TimersChart(Results results) {
    this.results = results;
    loads = results.cells().stream().map(cell -> cell.cell().requests()).distinct().toList();
    contenders =
        results.cells().stream()
            .sorted(
                Comparator.comparing((CellResult cell) -> !cell.status().hasFigures())
                    .thenComparingInt(cell -> -cell.cell().requests()))
            .map(cell -> cell.cell().contender())
            .distinct()
            .toList();
  }

  /** The chart; empty if there are no figures. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    return results.cells().stream().noneMatch(cell -> cell.status().hasFigures())
        ? Optional.empty()
        : Optional.of(new TimersChart(results).drawn(theme));
  }

  private Chart drawn(Theme theme) throws IOException {
    Map<String, JsonNode> values = new HashMap<>(theme.scales(contenders));
    values.put("subtitle", Panels.texts(subtitle()));
    values.put("loads", Panels.texts(loads.stream().map(TimersChart::panel).toList()));
    ratios(values);
    heaps(values);
    ObjectNode spec = theme.fill("timers", values);
    return new Chart("timers", spec.path("title").path("text").asText(), description(), spec);
  }

  private List<String> subtitle() {
    return List.of(
        "Time until all tasks have ended, over their delay (in sequence: over the sum); label:"
            + " median; whisker: "
            + Panels.intervals(results)
            + ".",
        "Heap per waiting task: in use while all of them wait, less before, at the largest number"
            + " run. The stack of a platform thread is not in the heap.",
        "Each sleeps " + delay() + ".");
  }

  private String delay() {
    WorkloadKey key = results.byWorkload().firstKey();
    return Delays.parse(key.delay()) instanceof Delays.Fixed fixed
        ? Words.plain(fixed.delayNanos() * key.timeScale() / 1e9) + " s"
        : key.delay() + (key.timeScale() == 1 ? "" : " × " + Words.plain(key.timeScale()));
  }

  private static String panel(int tasks) {
    return Words.count(tasks, "task");
  }

  private void ratios(Map<String, JsonNode> values) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    double low = 1;
    double high = 1.1;
    for (int tasks : loads) {
      for (String contender : contenders) {
        ObjectNode row = rows.addObject().put("contender", contender).put("tasks", panel(tasks));
        CellResult cell = cell(contender, tasks);
        Figure ratio = cell == null ? null : cell.figure(Metric.RATIO_TO_IDEAL);
        if (cell == null) {
          row.put("absent", "not run");
        } else if (ratio == null) {
          row.put("label", wordFor(cell));
        } else {
          row.put("ratio", ratio.median())
              .put("low", ratio.interval().low())
              .put("high", ratio.interval().high())
              .put("label", label(cell, ratio));
          low = Math.min(low, ratio.interval().low());
          high = Math.max(high, ratio.interval().high());
        }
      }
    }
    double margin = Math.pow(high / low, 0.05);
    double from = low / margin;
    double to = high * margin;
    values.put("rows", rows);
    values.put("domain", Panels.numbers(from, to));
    values.put("ticks", Panels.numbers(LogAxis.ticks(from, to, 0.18, RatioChart.TICKS)));
  }

  private static String label(CellResult cell, Figure ratio) {
    return Words.fixed(ratio.median(), 3) + (cell.status() == CellStatus.PARTIAL ? " †" : "");
  }

  private static String wordFor(CellResult cell) {
    String reason = cell.reasons().isEmpty() ? "" : ": " + cell.reasons().getFirst();
    return Words.cut("✕ " + cell.status() + reason, REASON_LENGTH);
  }

  private void heaps(Map<String, JsonNode> values) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    double most = 0;
    for (String contender : contenders) {
      ObjectNode row = rows.addObject().put("contender", contender);
      CellResult cell = holding(contender);
      if (cell == null) {
        row.put("label", isAlone(contender) ? "one at a time" : "not told");
        continue;
      }
      double bytes = Objects.requireNonNull(cell.median(Metric.BYTES_PER_TASK));
      row.put("bytes", Math.max(0, bytes)).put("label", held(cell, bytes));
      most = Math.max(most, bytes);
    }
    values.put("heaps", rows);
    values.put("bytes", Panels.numbers(0, most == 0 ? 1 : most * 1.05));
  }

  private boolean isAlone(String contender) {
    return results.cells().stream()
        .anyMatch(cell -> cell.cell().contender().equals(contender) && !cell.cell().allInFlight());
  }

  private static String held(CellResult cell, double bytes) {
    return Words.grouped(bytes)
        + " B at "
        + Words.grouped(cell.cell().requests())
        + (cell.cell().model().equals("threads") ? ", and a stack outside" : "");
  }

  /** The cell with most tasks that tells what one of them holds; {@code null} if none does. */
  private @Nullable CellResult holding(String contender) {
    return results.cells().stream()
        .filter(cell -> cell.cell().contender().equals(contender))
        .filter(cell -> cell.median(Metric.BYTES_PER_TASK) != null)
        .max(Comparator.comparingInt(cell -> cell.cell().requests()))
        .orElse(null);
  }

  private @Nullable CellResult cell(String contender, int tasks) {
    return results.cells().stream()
        .filter(cell -> cell.cell().contender().equals(contender))
        .filter(cell -> cell.cell().requests() == tasks)
        .findFirst()
        .orElse(null);
  }

  private String description() {
    int most = loads.getLast();
    List<String> parts = new ArrayList<>();
    for (String contender : contenders) {
      CellResult cell = cell(contender, most);
      Double ratio = cell == null ? null : cell.median(Metric.RATIO_TO_IDEAL);
      parts.add(
          contender
              + " "
              + (ratio != null
                  ? Words.fixed(ratio, 3)
                  : cell == null ? "not run" : cell.status().toString()));
    }
    return "Dots with whiskers: time as a multiple of the ideal for each model and number of"
        + " sleeping tasks; below, bars from zero: bytes of heap per waiting task. At "
        + Words.count(most, "task")
        + ": "
        + Words.list(parts)
        + ". All figures are in summary.csv.";
  }
}
