package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Figures against the in-flight limit, a line for each contender: ratio to ideal, CPU per request,
 * live heap and platform threads, a panel each.
 */
final class LadderChart {
  /** Names at the ends of lines are at least this share of the axis apart. */
  private static final double APART = 0.07;

  private static final double[] TICKS = {
    100, 1000, 10, 10_000, 1, 50, 500, 5000, 20, 200, 2000, 5, 2, 30, 300, 3000, 70, 150, 20_000
  };

  private final Ladder ladder;

  private LadderChart(Ladder ladder) {
    this.ladder = ladder;
  }

  /** The chart; empty if no contender has a ratio to ideal. */
  static Optional<Chart> of(Ladder ladder, Theme theme) throws IOException {
    return ladder.hasFigures()
        ? Optional.of(new LadderChart(ladder).drawn(theme))
        : Optional.empty();
  }

  private Chart drawn(Theme theme) throws IOException {
    List<Integer> limits = ladder.limits();
    Map<String, JsonNode> values = new HashMap<>(theme.scales(ladder.contenders()));
    values.put("subtitle", Panels.texts(subtitle()));
    values.put(
        "limits", Panels.numbers(limits.stream().mapToDouble(Integer::doubleValue).toArray()));
    int fewest = limits.getFirst();
    int most = Math.max(limits.getLast(), 2 * fewest);
    values.put("reach", Panels.numbers(fewest / 1.25, most * 1.25));
    ArrayNode held = JsonNodeFactory.instance.arrayNode();
    held.addObject().put("held", Knee.HELD);
    values.put("held", held);
    panel(values, "ratio", Metric.RATIO_TO_IDEAL, RatioChart.TICKS, x -> Words.fixed(x, 3));
    panel(values, "cpu", Metric.CPU_PER_REQUEST, TICKS, Words::brief);
    panel(values, "heap", Metric.LIVE_HEAP, TICKS, Words::brief);
    panel(values, "threads", Metric.PEAK_THREADS, TICKS, Words::grouped);
    ObjectNode spec = theme.fill("ladder", values);
    return new Chart("ladder", spec.path("title").path("text").asText(), description(), spec);
  }

  private List<String> subtitle() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Growing in-flight limits, "
            + Ladder.ROUNDS
            + " requests for each place in flight, over warm connections; medians, log scales; the"
            + " dashed line is "
            + Words.plain(Knee.HELD)
            + " × the ideal.");
    for (Bounded one : ladder.bounded()) {
      lines.add(beside(one));
    }
    return lines;
  }

  /** What is no point of any line, in words. */
  private static String beside(Bounded one) {
    CellResult cell = one.result();
    Double own = cell.median(Metric.RATIO_TO_IDEAL);
    return "Off the scale: "
        + cell.cell().contender()
        + " with "
        + Words.grouped(cell.cell().requests())
        + " requests, at most "
        + Words.grouped(cell.cell().inFlight())
        + " in flight: "
        + (own == null ? "" : Words.fixed(own, 3) + " × its own ideal, ")
        + Words.brief(one.againstAll().median())
        + " × that of all in flight.";
  }

  /** The lines of one metric, and their names. */
  private void panel(
      Map<String, JsonNode> values,
      String name,
      Metric metric,
      double[] candidates,
      DoubleFunction<String> words) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    List<End> ends = new ArrayList<>();
    double least = metric == Metric.RATIO_TO_IDEAL ? 1 : Double.MAX_VALUE;
    double largest = metric == Metric.RATIO_TO_IDEAL ? Knee.HELD : 0;
    for (String contender : ladder.contenders()) {
      End end = null;
      for (int limit : ladder.limits()) {
        Double value = ladder.median(contender, limit, metric);
        if (value != null && value > 0) {
          rows.addObject().put("contender", contender).put("limit", limit).put("value", value);
          end = new End(contender, limit, value);
          least = Math.min(least, value);
          largest = Math.max(largest, value);
        }
      }
      if (end != null) {
        ends.add(end);
      }
    }
    double margin = Math.pow(Math.max(largest / least, 1.1), 0.06);
    double low = ends.isEmpty() ? 1 : least / margin;
    double high = ends.isEmpty() ? 10 : largest * margin;
    addNames(rows, ends, low, high, words);
    values.put(name + "Rows", rows);
    values.put(name + "Domain", Panels.numbers(low, high));
    values.put(name + "Ticks", Panels.numbers(LogAxis.ticks(low, high, 0.12, candidates)));
  }

  private static void addNames(
      ArrayNode rows, List<End> ends, double low, double high, DoubleFunction<String> words) {
    List<End> rising = ends.stream().sorted(Comparator.comparingDouble(End::value)).toList();
    double[] places =
        EndLabels.places(rising.stream().mapToDouble(End::value).toArray(), low, high, APART);
    for (int i = 0; i < places.length; i++) {
      End end = rising.get(i);
      rows.addObject()
          .put("contender", end.contender())
          .put("limit", end.limit())
          .put("at", places[i])
          .put("name", end.contender() + " " + words.apply(end.value()));
    }
  }

  private String description() {
    List<String> knees = new ArrayList<>();
    for (String contender : ladder.contenders()) {
      knees.add(contender + " " + ladder.knee(contender));
    }
    return "Lines: ratio to ideal, client CPU per request, live heap and peak platform threads of"
        + " each contender at growing in-flight limits. The largest limit up to which each holds "
        + Words.plain(Knee.HELD)
        + " × its ideal: "
        + Words.list(knees)
        + ". All figures are in summary.csv.";
  }

  /** Where a line ends. */
  private record End(String contender, int limit, double value) {}
}
