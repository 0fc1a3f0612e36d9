package io.frankenbench.run;

import io.frankenbench.measure.Contenders;
import io.frankenbench.record.Cell;
import io.frankenbench.run.RunOptions.Amount;
import io.frankenbench.run.RunOptions.BodyOption;
import io.frankenbench.run.RunOptions.Extent;
import io.frankenbench.workload.Connections;
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
  private static final int LARGEST_QUICK_BODY = 64 * 1024;
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
      Suite suite = narrowed(Suite.named(name), options);
      suites.add(suite);
      paces.put(suite.name(), pace(suite, options));
      List<Connections> policies =
          options.connections().isEmpty() ? List.of(Connections.FRESH) : options.connections();
      try {
        cells.addAll(suite.cells(policies, options.delays(), options.timeScale()));
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
    Pace pace = options.amount().extent() == Extent.QUICK ? Pace.QUICK : suite.pace();
    return shots == null ? pace : pace.withMeasured(shots);
  }

  /** The suite with the contenders and loads that the options leave. */
  private static Suite narrowed(Suite suite, RunOptions options) throws UserError {
    return new Suite(
        suite.name(),
        suite.question(),
        contenders(suite, options.contenders()),
        loads(suite, options),
        suite.pace(),
        suite.blocks());
  }

  private static List<String> contenders(Suite suite, List<String> wanted) throws UserError {
    for (String id : wanted) {
      try {
        Contenders.named(id);
      } catch (IllegalArgumentException e) {
        throw UserError.badInput(String.valueOf(e.getMessage()), e);
      }
    }
    return wanted.isEmpty() ? suite.contenders() : wanted.stream().distinct().toList();
  }

  /** Each option replaces its dimension in every load of the suite. */
  private static List<Suite.Load> loads(Suite suite, RunOptions options) throws UserError {
    List<Suite.Load> loads = new ArrayList<>();
    for (Suite.Load load : suite.loads()) {
      for (int bodyBytes : bodies(load, options)) {
        for (int requests : orElse(options.requests(), load.requests())) {
          for (int limit : orElse(options.inFlight(), 0)) {
            if (limit > requests) {
              throw UserError.badInput(
                  "--in-flight " + limit + " is more than the " + requests + " requests");
            }
            Suite.Load asked = new Suite.Load(requests, limit == 0 ? requests : limit, bodyBytes);
            if (!loads.contains(asked)) {
              loads.add(asked);
            }
          }
        }
      }
    }
    return loads;
  }

  private static List<Integer> bodies(Suite.Load load, RunOptions options) {
    if (!options.bodies().isEmpty()) {
      return options.bodies().stream().map(BodyOption::bytes).toList();
    }
    boolean tooMuch =
        options.amount().extent() == Extent.QUICK && load.bodyBytes() > LARGEST_QUICK_BODY;
    return tooMuch ? List.of() : List.of(load.bodyBytes());
  }

  private static List<Integer> orElse(List<Integer> asked, int usual) {
    return asked.isEmpty() ? List.of(usual) : asked;
  }

  /** The same with these cells only. */
  Plan withCells(List<Cell> some) {
    return new Plan(suites, List.copyOf(some), paces, blocks, seed, orderSeed);
  }

  /** The same in another order. */
  Plan withOrderSeed(long other) {
    return new Plan(suites, cells, paces, blocks, seed, other);
  }

  /** The cells of block {@code block} in the order in which they run. */
  public List<Cell> order(int block) {
    List<Cell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(orderSeed * 31 + block));
    return shuffled;
  }

  /** How the forks of {@code cell} go about it; small fan-outs need more of them to get warm. */
  public Pace pace(Cell cell) {
    Pace pace = paces.get(cell.suite());
    if (pace == null) {
      throw new IllegalArgumentException("no suite " + cell.suite() + " in this plan");
    }
    return pace.forRequests(cell.requests());
  }
}
