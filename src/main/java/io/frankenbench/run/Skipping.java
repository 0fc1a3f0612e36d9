package io.frankenbench.run;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.record.Cell;
import java.util.Optional;

/** Cells that cannot run whatever the machine's limits are. */
final class Skipping {
  private Skipping() {}

  /** Why {@code cell} cannot run, in words; empty if nothing speaks against it. */
  static Optional<String> reason(Cell cell) {
    if (Bench.of(cell) != Bench.FAN_OUT) {
      return Optional.empty();
    }
    Contender contender = Contenders.named(cell.contender());
    if (contender.mostInFlight() < cell.inFlight()) {
      return Optional.of(
          "it never has more than %d in flight; give --in-flight %d"
              .formatted(contender.mostInFlight(), contender.mostInFlight()));
    }
    return contender.unavailable();
  }
}
