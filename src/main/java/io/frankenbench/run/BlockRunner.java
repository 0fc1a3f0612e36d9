package io.frankenbench.run;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.plan.Forecast;
import io.frankenbench.plan.Pace;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Shot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs what is missing of one block after the other: every cell once, in shuffled order. */
final class BlockRunner {
  private final Plan plan;
  private final ForkRunner forks;
  private final StagedForks staged;
  private final Publication publication;
  private final Forecast forecast;
  private final Progress progress;
  private final BooleanSupplier stopped;

  /**
   * @param stopped tells whether the user wants it to end
   */
  BlockRunner(
      Plan plan,
      ForkRunner forks,
      StagedForks staged,
      Publication publication,
      Progress progress,
      BooleanSupplier stopped) {
    this.plan = plan;
    this.forks = forks;
    this.staged = staged;
    this.publication = publication;
    this.forecast = new Forecast(plan);
    this.progress = progress;
    this.stopped = stopped;
  }

  /**
   * Runs what is missing of block {@code block} and stages it.
   *
   * @param blocks how many there will be
   * @return false if it was stopped before its end
   */
  boolean run(int block, int blocks) throws UserError, IOException {
    List<Cell> order = plan.order(block);
    List<Shot> known = known(block);
    int all = order.size();
    for (int i = 0; i < all; i++) {
      Cell cell = order.get(i);
      Optional<Missing> missing = missing(known, cell);
      if (missing.isEmpty()) {
        continue;
      }
      double left =
          seconds(order.subList(i, all)) + secondsOfBlock() * Math.max(0, blocks - block - 1);
      progress.fork(cell, block, blocks, i, all, left);
      long start = System.nanoTime();
      int ended = 0;
      while (missing.isPresent() && ended <= ForkOrders.MOST_REPETITIONS) {
        List<Shot> shots = runFork(cell, block, missing.get());
        if (stopped.getAsBoolean()) {
          return false;
        }
        known = Missing.merged(known, shots);
        ended += Missing.wasEndedFromOutside(shots) ? 1 : 0;
        missing = missing(known, cell);
      }
      forecast.took(cell, Duration.ofNanos(System.nanoTime() - start));
    }
    return true;
  }

  private List<Shot> runFork(Cell cell, int block, Missing missing) throws UserError, IOException {
    Pace pace = plan.pace(cell).withMeasured(missing.shots());
    ForkRunner.Result result = forks.run(plan, cell, pace, block, missing.fork());
    if (!stopped.getAsBoolean()) {
      staged.keep(cell, block, missing.fork(), result.shots(), result.jmh());
    }
    return result.shots();
  }

  private List<Shot> known(int block) throws IOException {
    return Missing.merged(publication.shots(), staged.shots(block)).stream()
        .filter(shot -> shot.position().block() == block)
        .toList();
  }

  private static List<Shot> of(List<Shot> shots, Cell cell) {
    return shots.stream().filter(shot -> shot.cell().equals(cell)).toList();
  }

  private Optional<Missing> missing(List<Shot> known, Cell cell) {
    return Missing.of(of(known, cell), plan.pace(cell));
  }

  /** True if nothing of block {@code block} is left to be run. */
  boolean isDone(int block) throws IOException {
    List<Shot> known = known(block);
    return plan.cells().stream().noneMatch(cell -> missing(known, cell).isPresent());
  }

  /** True if every cell of block {@code block} has all the outcomes that were asked. */
  boolean isComplete(int block) throws IOException {
    List<Shot> known = known(block);
    return plan.cells().stream()
        .allMatch(cell -> Missing.isComplete(of(known, cell), plan.pace(cell)));
  }

  /** How long a whole block will take, in seconds. */
  double secondsOfBlock() {
    return seconds(plan.cells());
  }

  private double seconds(List<Cell> cells) {
    return cells.stream().mapToDouble(forecast::seconds).sum();
  }
}
