package io.frankenbench.run;

import io.frankenbench.plan.Pace;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Mix;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shots by hand. A whole fork has one cold shot, one muster and two measured ones. */
final class Shots {
  static final Pace PACE = Pace.of(0, 2);

  /** A makespan, and that nothing failed. */
  private static final Readings FIGURES =
      Readings.NONE.with(Metric.MAKESPAN, 3.0).with(Metric.ERRORS, 0.0);

  private Shots() {}

  static Cell cell(String suite, String contender) {
    Workload workload = new Workload(10, 10, Delays.original(), 1, 0, 1024, Connections.FRESH);
    return Cell.of(suite, contender, workload, "");
  }

  static Shot shot(Cell cell, int block, int fork, int number, Phase phase, Verdict verdict) {
    long seed = Mix.of(Mix.of(1, block), number);
    Position position = new Position(block, fork, number, phase, 3, seed, "2026-01-01T00:00:00Z");
    return Shot.withoutFigures(cell, position, verdict, Map.of()).with(FIGURES);
  }

  /** A fork with these measured shots. */
  static List<Shot> fork(Cell cell, int block, int fork, Verdict... measured) {
    List<Shot> shots = new ArrayList<>();
    shots.add(shot(cell, block, fork, 0, Phase.COLD, Verdict.VALID));
    shots.add(shot(cell, block, fork, 1, Phase.MUSTER, Verdict.VALID));
    for (Verdict verdict : measured) {
      shots.add(shot(cell, block, fork, shots.size(), Phase.MEASURED, verdict));
    }
    return shots;
  }

  static List<Shot> fork(Cell cell, int block) {
    return fork(cell, block, 0, Verdict.VALID, Verdict.VALID);
  }
}
