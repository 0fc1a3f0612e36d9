package io.frankenbench.run;

import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Forecast;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import io.frankenbench.run.machine.Preflight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be run.
 *
 * @param plan the cells that can run
 * @param skipped those that cannot, and why
 * @param blocks as many blocks as fit, if there is a budget; else all of the plan
 * @param seconds how long these will take
 */
public record Outlook(Plan plan, Map<Cell, String> skipped, int blocks, double seconds) {

  /**
   * Looks ahead without running anything.
   *
   * @throws UserError if there is nothing that can be run
   */
  static Outlook of(RunOptions options, Machine machine, Jvm jvm) throws UserError {
    Plan asked = Plan.of(options);
    Preflight preflight = new Preflight(machine, jvm);
    Plugins plugins = options.plugins().loaded();
    Map<Cell, String> skipped = new LinkedHashMap<>();
    for (Cell cell : asked.cells()) {
      Optional<String> reason =
          Skipping.reason(cell, plugins).or(() -> preflight.reasonToSkip(cell));
      reason.ifPresent(words -> skipped.put(cell, words));
    }
    List<Cell> left = asked.cells().stream().filter(cell -> !skipped.containsKey(cell)).toList();
    if (left.isEmpty()) {
      throw UserError.machine(
          skipped.isEmpty()
              ? "the options leave no cell to run; see ./run-bench.sh list"
              : "nothing can run on this machine: " + skipped.values().iterator().next(),
          null);
    }
    Plan plan = asked.withCells(left);
    Forecast forecast = new Forecast(plan);
    double block = left.stream().mapToDouble(forecast::seconds).sum();
    int blocks = new Goal(plan.blocks(), options.amount(), System::nanoTime).expected(0, block);
    return new Outlook(plan, skipped, blocks, blocks * block);
  }

  /** The same in another order. */
  Outlook withOrderSeed(long seed) {
    return new Outlook(plan.withOrderSeed(seed), skipped, blocks, seconds);
  }

  /** Tells the user what is skipped. */
  void tell(Progress progress) {
    skipped.forEach((cell, why) -> progress.say("skipped: " + name(cell) + ": " + why));
  }

  /** A cell in words. */
  public static String name(Cell cell) {
    String variant = cell.variant().isEmpty() ? "" : ", " + cell.variant();
    return cell.contender() + ", " + Progress.workload(cell) + variant;
  }
}
