package io.frankenbench.run;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs one block after the other: every cell once, in shuffled order. */
final class BlockRunner {
  /** A shot that was void for causes outside is redone at most this often. */
  private static final int MOST_REPETITIONS = 2;

  private final Plan plan;
  private final ForkRunner forks;
  private final ResultsFolder folder;
  private final Forecast forecast;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private boolean complete = true;

  /**
   * @param stopped tells whether the user wants it to end
   */
  BlockRunner(
      Plan plan,
      ForkRunner forks,
      ResultsFolder folder,
      Progress progress,
      BooleanSupplier stopped) {
    this.plan = plan;
    this.forks = forks;
    this.folder = folder;
    this.forecast = new Forecast(plan);
    this.progress = progress;
    this.stopped = stopped;
  }

  /**
   * Runs block {@code block} and stages its shots.
   *
   * @return false if it was stopped before its end
   */
  boolean run(int block) throws UserError, IOException {
    List<Cell> order = plan.order(block);
    int all = plan.cells().size();
    for (int i = 0; i < all; i++) {
      Cell cell = order.get(i);
      progress.fork(cell, block, plan.blocks(), i, all, secondsLeft(order, i, block));
      long start = System.nanoTime();
      if (!runCell(cell, block)) {
        return false;
      }
      forecast.took(cell, Duration.ofNanos(System.nanoTime() - start));
    }
    return true;
  }

  private boolean runCell(Cell cell, int block) throws UserError, IOException {
    Pace pace = plan.pace(cell);
    int missing = pace.measured();
    for (int fork = 0; fork <= MOST_REPETITIONS; fork++) {
      List<Shot> shots =
          forks.run(cell, pace.withMeasured(missing), block, fork, plan.seed(), plan.orderSeed());
      if (stopped.getAsBoolean()) {
        return false;
      }
      folder.stage(shots);
      missing -= (int) shots.stream().filter(BlockRunner::counts).count();
      if (missing == 0 || !shots.stream().anyMatch(BlockRunner::canBeRedone)) {
        break;
      }
    }
    complete &= missing == 0;
    return true;
  }

  private static boolean counts(Shot shot) {
    return shot.position().phase() == Phase.MEASURED && !shot.verdict().isVoid();
  }

  private static boolean canBeRedone(Shot shot) {
    Verdict verdict = shot.verdict();
    return verdict.isVoid() && Boolean.TRUE.equals(verdict.outside());
  }

  private double secondsLeft(List<Cell> order, int from, int block) {
    double thisBlock = order.stream().skip(from).mapToDouble(forecast::seconds).sum();
    double everyBlock = order.stream().mapToDouble(forecast::seconds).sum();
    return thisBlock + everyBlock * (plan.blocks() - block - 1);
  }

  /** True if every cell so far has as many valid shots as were asked. */
  boolean complete() {
    return complete;
  }
}
