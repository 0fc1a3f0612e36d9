package io.frankenbench.record;

import io.frankenbench.workload.Connections;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.util.HashMap;
import java.util.Map;

/** The ideal of each shot once more; contenders share them, so each is computed once. */
final class Schedules {
  private final Map<Workload, Ends> known = new HashMap<>();

  /**
   * When a schedule ends.
   *
   * @param ideal s
   * @param bound s
   */
  record Ends(double ideal, double bound) {}

  /** What the seed of {@code shot} gives, if everything is fetched. */
  Ends of(Shot shot) {
    Workload asked = shot.cell().workload(shot.position().seed());
    Workload delays =
        new Workload(
            asked.requests(),
            asked.inFlight(),
            asked.delays(),
            asked.timeScale(),
            asked.seed(),
            1,
            Connections.FRESH);
    return known.computeIfAbsent(delays, Schedules::ends);
  }

  private static Ends ends(Workload workload) {
    IdealSchedule schedule = IdealSchedule.of(workload);
    return new Ends(schedule.makespanNanos() / 1e9, schedule.boundNanos() / 1e9);
  }
}
