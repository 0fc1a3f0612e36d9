package io.frankenbench.run;

import io.frankenbench.compose.Composers;
import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Bench;
import io.frankenbench.plan.Variant;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Delays;
import java.util.Optional;

/** Cells that cannot run whatever the machine's limits are. */
final class Skipping {
  /** Nobody waits longer than this for tasks that sleep one after the other. */
  private static final double MOST_SECONDS = 300;

  private Skipping() {}

  /**
   * Why {@code cell} cannot run, in words; empty if nothing speaks against it.
   *
   * @param plugins the user's own contenders
   */
  static Optional<String> reason(Cell cell, Plugins plugins) {
    return switch (Bench.of(cell)) {
      case FAN_OUT -> ofContender(cell, plugins);
      case SLEEP -> ofSequence(cell);
      case COMPOSE -> ofComposer(cell);
    };
  }

  private static Optional<String> ofComposer(Cell cell) {
    if (!cell.allInFlight() || !cell.fresh()) {
      return Optional.of(
          "composers have everything in flight, over fresh connections; leave out --in-flight and"
              + " --connections");
    }
    return Composers.unavailable(cell.contender());
  }

  private static Optional<String> ofContender(Cell cell, Plugins plugins) {
    String missing = Variant.of(cell).missing();
    if (missing != null) {
      return Optional.of(missing);
    }
    Contender contender = Contenders.named(cell.contender(), plugins);
    if (contender.mostInFlight() < cell.inFlight()) {
      return Optional.of(
          "it never has more than %d in flight; give --in-flight %d"
              .formatted(contender.mostInFlight(), contender.mostInFlight()));
    }
    return contender.unavailable();
  }

  private static Optional<String> ofSequence(Cell cell) {
    double seconds =
        Delays.parse(cell.delay()).longestNanos() / 1e9 * cell.timeScale() * cell.requests();
    return cell.inFlight() > 1 || seconds <= MOST_SECONDS
        ? Optional.empty()
        : Optional.of(
            "one after the other they take up to "
                + Progress.duration(seconds)
                + "; give fewer with --requests");
  }
}
