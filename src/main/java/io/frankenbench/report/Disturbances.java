package io.frankenbench.report;

import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What disturbed the measured shots from outside, where it was enough to be a part of the answer.
 */
final class Disturbances {
  private static final double MUCH_STEAL = 0.02;
  private static final double MUCH_LATENESS = 0.25;

  private Disturbances() {}

  /** One sentence for each cell and disturbance; empty if the machine was quiet. */
  static List<String> of(List<CellResult> cells) {
    List<String> sentences = new ArrayList<>();
    for (CellResult cell : cells) {
      byOtherPrograms(cell).ifPresent(sentences::add);
      double steal = median(cell, "steal");
      if (steal > MUCH_STEAL) {
        sentences.add(
            "The hypervisor took "
                + Words.percent(steal)
                + " of the machine's CPU time while "
                + cell.cell().contender()
                + " was measured at "
                + cell.workload().sentence()
                + ".");
      }
    }
    return sentences;
  }

  private static Optional<String> byOtherPrograms(CellResult cell) {
    List<Double> shares =
        cell.measured().stream().filter(Disturbances::isMuch).map(Disturbances::foreign).toList();
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "In "
            + shares.size()
            + " of "
            + Words.count(cell.measured().size(), "measured shot")
            + " of "
            + cell.cell().contender()
            + " at "
            + cell.workload().sentence()
            + " other programs used up to "
            + Words.percent(Collections.max(shares))
            + " of the machine's CPU time, so its figures are not its own alone. Repeat it on a quiet"
            + " machine.");
  }

  /** True if any measured shot says how much of the CPU time went to other programs. */
  static boolean areKnown(List<CellResult> cells) {
    return cells.stream()
        .flatMap(cell -> cell.measured().stream())
        .anyMatch(shot -> shot.disturbances().containsKey(ForeignCpu.NAME));
  }

  private static boolean isMuch(Shot shot) {
    Double seconds = shot.figure(Metric.MAKESPAN);
    return seconds != null && ForeignCpu.isMuch(seconds, shot.disturbances());
  }

  private static double foreign(Shot shot) {
    return ForeignCpu.share(shot.disturbances());
  }

  /** Cells of which the server's own lateness is a visible part of the excess. */
  static List<String> ofServer(List<CellResult> cells) {
    List<String> sentences = new ArrayList<>();
    for (CellResult cell : cells) {
      Double late = cell.median(Metric.SERVER_LATENESS_P99);
      Double excess = cell.median(Metric.EXCESS);
      if (late != null && excess != null && late > MUCH_LATENESS * 1000 * Math.max(0, excess)) {
        sentences.add(
            "The server limits the answer for "
                + cell.cell().contender()
                + ": it was "
                + Words.brief(late)
                + " ms late (99th percentile), against an excess of "
                + Words.brief(excess * 1000)
                + " ms.");
      }
    }
    return sentences;
  }

  private static double median(CellResult cell, String disturbance) {
    double[] values =
        cell.measured().stream()
            .map(Shot::disturbances)
            .map(all ->
                all.containsKey(ForeignCpu.NAME)
                    ? all.getOrDefault(disturbance, 0.0) // what was 0 is not written
                    : all.get(disturbance))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return values.length == 0 ? 0 : Quantiles.median(values);
  }
}
