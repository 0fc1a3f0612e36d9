package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the clients of one workload cost, in one sentence. */
final class CostSentence {
  private CostSentence() {}

  /** Of each cost, who needs the least and who the most; empty if there are no two to compare. */
  static Optional<String> of(List<CellResult> clients) {
    List<String> parts = new ArrayList<>();
    spread(clients, Metric.CPU_PER_REQUEST, "client CPU per request", "µs").ifPresent(parts::add);
    spread(clients, Metric.ALLOC_PER_REQUEST, "allocation per request", "B").ifPresent(parts::add);
    spread(clients, Metric.LIVE_HEAP, "live heap", "MB").ifPresent(parts::add);
    spread(
            clients,
            Metric.PEAK_RSS,
            "peak RSS, which holds what was ever touched of a heap of fixed size,",
            "MB")
        .ifPresent(parts::add);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "What it costs, from the least to the most: " + String.join("; ", parts) + ".");
  }

  private static Optional<String> spread(
      List<CellResult> clients, Metric metric, String what, String unit) {
    List<CellResult> sorted =
        clients.stream()
            .filter(cell -> cell.median(metric) != null)
            .sorted(Comparator.comparingDouble(cell -> Objects.requireNonNull(cell.median(metric))))
            .toList();
    if (sorted.size() < 2) {
      return Optional.empty();
    }
    CellResult least = sorted.getFirst();
    CellResult most = sorted.getLast();
    return Optional.of(
        what + " " + amount(least, metric, unit) + " to " + amount(most, metric, unit));
  }

  private static String amount(CellResult cell, Metric metric, String unit) {
    return Words.brief(Objects.requireNonNull(cell.median(metric)))
        + " "
        + unit
        + " ("
        + cell.cell().contender()
        + ")";
  }
}
