package io.frankenbench.plan;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.record.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What a run will do.
 *
 * @param suites in order
 * @param cells of all suites
 * @param paces how the forks of each suite go about it
 * @param blocks how many at most
 * @param seed of the delays
 * @param orderSeed of the order of cells
 */
public record Plan(
    List<Suite> suites,
    List<Cell> cells,
    Map<String, Pace> paces,
    int blocks,
    long seed,
    long orderSeed) {
  private static final int MOST_BLOCKS = 1000;
  private static final int MOST_BLOCKS_UNTIL = 30;

  /**
   * Plans what {@code options} ask for.
   *
   * @throws UserError if that is nothing, or something there is not
   */
  public static Plan of(RunOptions options) throws UserError {
    List<Suite> suites = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    Map<String, Pace> paces = new LinkedHashMap<>();
    for (String name : options.suites()) {
      Suite suite = Narrowing.of(Suites.named(name), options);
      suites.add(suite);
      paces.put(suite.name(), pace(suite, options));
      try {
        suite.parts().stream()
            .flatMap(part -> part.cells(suite.name()).stream())
            .distinct()
            .forEach(cells::add);
      } catch (IllegalArgumentException e) {
        throw UserError.badInput(String.valueOf(e.getMessage()), e);
      }
    }
    return new Plan(
        List.copyOf(suites),
        List.copyOf(cells),
        paces,
        blocks(options.amount(), suites),
        options.seed(),
        Objects.requireNonNullElseGet(options.orderSeed(), () -> System.nanoTime() & 0xFFFFFF));
  }

  private static int blocks(Amount amount, List<Suite> suites) {
    if (amount.blocks() != null) {
      return amount.blocks();
    }
    if (amount.budget() != null) {
      return MOST_BLOCKS;
    }
    if (amount.until() != null) {
      return MOST_BLOCKS_UNTIL;
    }
    return switch (amount.extent()) {
      case QUICK -> 1;
      case USUAL -> suites.stream().mapToInt(Suite::blocks).max().orElse(1);
      case FULL -> 8;
    };
  }

  private static Pace pace(Suite suite, RunOptions options) {
    Integer shots = options.amount().shots();
    boolean quick = options.amount().extent() == Extent.QUICK;
    Pace pace = quick ? suite.quickPace() : suite.pace();
    return shots == null ? pace : pace.withMeasured(shots);
  }

  /** What is an outcome of the shots of {@code cell}, and no fault. */
  public Tolerance tolerance(Cell cell) {
    return suites.stream()
        .filter(suite -> suite.name().equals(cell.suite()))
        .findFirst()
        .map(suite -> suite.tolerance(cell))
        .orElse(Tolerance.NOTHING);
  }

  /** The contenders of all cells that fetch everything. */
  public List<String> fetching() {
    return cells.stream()
        .filter(cell -> Bench.of(cell) == Bench.FAN_OUT)
        .map(Cell::contender)
        .distinct()
        .toList();
  }

  /** True if any cell needs the server. */
  public boolean network() {
    return cells.stream().anyMatch(Cell::network);
  }

  /** The same with these cells only. */
  public Plan withCells(List<Cell> some) {
    return new Plan(suites, List.copyOf(some), paces, blocks, seed, orderSeed);
  }

  /** The same in another order. */
  public Plan withOrderSeed(long other) {
    return new Plan(suites, cells, paces, blocks, seed, other);
  }

  /** The cells of block {@code block} in the order in which they run. */
  public List<Cell> order(int block) {
    List<Cell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(orderSeed * 31 + block));
    return shuffled;
  }

  /**
   * How the forks of {@code cell} go about it; small fan-outs need more of them to get warm, and
   * one request after the other none.
   */
  public Pace pace(Cell cell) {
    Pace pace = paces.get(cell.suite());
    if (pace == null) {
      throw new IllegalArgumentException("no suite " + cell.suite() + " in this plan");
    }
    if (cell.inFlight() == 1) {
      return pace.alone();
    }
    return cell.network() ? pace.forRequests(cell.requests()) : pace.forSleeps(cell.requests());
  }
}
