package io.frankenbench.report;

import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What disturbed the measured shots from outside, where it was enough to be a part of the answer.
 */
final class Disturbances {
  private static final double MUCH_FOREIGN_CPU = 0.1;
  private static final double MUCH_STEAL = 0.02;
  private static final double MUCH_LATENESS = 0.25;

  private Disturbances() {}

  /** One sentence for each cell and disturbance; empty if the machine was quiet. */
  static List<String> of(List<CellResult> cells) {
    List<String> sentences = new ArrayList<>();
    for (CellResult cell : cells) {
      double foreign = median(cell, "foreign_cpu");
      if (foreign > MUCH_FOREIGN_CPU) {
        sentences.add(
            "Other programs used "
                + Words.percent(foreign)
                + " of the machine's CPU time while "
                + cell.cell().contender()
                + " was measured at "
                + cell.workload().sentence()
                + ": its time is not its own alone. Repeat it on a quiet machine.");
      }
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
            .filter(Objects::nonNull)
            .map(all -> all.get(disturbance))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return values.length == 0 ? 0 : Quantiles.median(values);
  }
}
