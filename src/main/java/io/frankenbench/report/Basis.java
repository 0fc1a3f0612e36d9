package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first sentences rest on, for those who read no further. */
final class Basis {
  private Basis() {}

  /** The ideal, the words, how much was run and where; empty if there are no figures. */
  static Optional<String> of(Results results) {
    WorkloadKey headline = results.headline();
    if (headline == null) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    ideal(results, headline)
        .ifPresent(ideal ->
            parts.add(
                "The ideal is the time of a client without any cost, here "
                    + Words.fixed(ideal, 2)
                    + " s."));
    parts.add(
        "Fresh connections are opened inside the clock, warm ones are there before. In brackets"
            + " stands the "
            + Panels.intervals(results)
            + ".");
    Environment environment = results.evidence().environment();
    String machine = environment.machineInBrief();
    parts.add(
        "Measured in "
            + Panels.blocksAndShots(results)
            + ", on "
            + environment.date()
            + (machine.isEmpty() ? "" : ", on one machine for client and server (" + machine + ")")
            + ", over loopback, in clear text.");
    return Optional.of(String.join(" ", parts));
  }

  private static Optional<Double> ideal(Results results, WorkloadKey headline) {
    return results.byWorkload().getOrDefault(headline, List.of()).stream()
        .flatMap(cell -> cell.measured().stream())
        .map(shot -> shot.figure(Metric.IDEAL))
        .filter(ideal -> ideal != null && ideal > 0)
        .findFirst();
  }
}
