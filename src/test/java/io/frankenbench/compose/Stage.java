package io.frankenbench.compose;

import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.Fork;
import io.frankenbench.measure.ForkPlan;
import io.frankenbench.measure.TestRules;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Has acts performed against a real server. */
final class Stage {
  static final int REQUESTS = 100;
  static final Duration GRACE = Duration.ofMillis(50);

  private Stage() {}

  /** One shot for each of {@code phases}, with delays of 0 to 3 s times {@code scale}. */
  static List<Shot> perform(
      DelayServer server, Composer composer, Act act, double scale, Duration grace, Phase... phases)
      throws Exception {
    Workload workload =
        new Workload(REQUESTS, REQUESTS, Delays.original(), scale, 0, 1024, Connections.FRESH);
    Cell cell = Cell.of("test", composer.id(), workload, act.toString());
    ForkPlan plan = new ForkPlan(cell, 0, 0, 11, 0, true);
    Performance performance = new Performance(composer, act, grace);
    ControlClient control = new ControlClient(server.control());
    List<Shot> shots = new ArrayList<>();
    try (Watchdog watchdog = new Watchdog(shots::add, () -> {});
        Fork fork = new Fork(plan, performance, control, watchdog, TestRules.HASTY, performance)) {
      for (Phase phase : phases) {
        fork.prepare(phase);
        fork.fire();
        shots.add(fork.finish(phase == Phase.MEASURED));
      }
    }
    return shots;
  }

  /** One measured shot. */
  static Shot perform(DelayServer server, Composer composer, Act act, double scale)
      throws Exception {
    return perform(server, composer, act, scale, GRACE, Phase.MEASURED).getFirst();
  }
}
