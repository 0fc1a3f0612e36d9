package io.frankenbench.run;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A named list of cells that answers one question.
 *
 * @param name as on the command line
 * @param question that it answers
 * @param contenders ids, in the order of presentation
 * @param loads what each of them has to carry
 * @param pace how a fork goes about it
 * @param blocks how many, unless something else is asked
 */
public record Suite(
    String name,
    String question,
    List<String> contenders,
    List<Load> loads,
    Pace pace,
    int blocks) {

  /** The book of the original experiment, in bytes. */
  public static final int BOOK = 450_000;

  private static final int PAGE = 1024;

  private static final List<String> MODELS =
      List.of(
          "okhttp-pool",
          "ahc-async",
          "okhttp-virtual",
          "jdk-future",
          "raw-selector",
          "raw-virtual",
          "ahc-async-twin");

  /** The answer that most people come for. */
  public static final Suite HEADLINE =
      new Suite(
          "headline",
          "Thread pool, event loop, virtual threads or futures: which fetches 1,000 and 10,000"
              + " slow answers best?",
          MODELS,
          List.of(
              Load.allInFlight(1_000, PAGE),
              Load.allInFlight(10_000, PAGE),
              Load.allInFlight(10_000, BOOK)),
          Pace.USUAL,
          2);

  /** The reason for the number of warm-ups. */
  public static final Suite WARM_UP =
      new Suite(
          "warm-up",
          "After how many shots is each contender steady?",
          MODELS.subList(0, 6),
          List.of(Load.allInFlight(10_000, PAGE)),
          Pace.LONG,
          1);

  /** Every suite. */
  public static final List<Suite> ALL = List.of(HEADLINE, WARM_UP);

  /**
   * How much one contender has to carry.
   *
   * @param requests N
   * @param inFlight the in-flight limit
   * @param bodyBytes size of each body
   */
  public record Load(int requests, int inFlight, int bodyBytes) {

    static Load allInFlight(int requests, int bodyBytes) {
      return new Load(requests, requests, bodyBytes);
    }
  }

  /**
   * The suite of this name.
   *
   * @throws UserError if there is none
   */
  public static Suite named(String name) throws UserError {
    for (Suite suite : ALL) {
      if (suite.name.equals(name)) {
        return suite;
      }
    }
    throw UserError.badInput(
        "there is no suite '"
            + name
            + "'; there are "
            + String.join(", ", ALL.stream().map(Suite::name).toList()));
  }

  /** The cells, contenders inside loads inside connection policies. */
  List<Cell> cells(List<Connections> policies, Delays delays, double timeScale) {
    List<Cell> cells = new ArrayList<>();
    for (Connections policy : policies) {
      for (Load load : loads) {
        Workload workload =
            new Workload(
                load.requests, load.inFlight, delays, timeScale, 0, load.bodyBytes, policy);
        for (String contender : contenders) {
          cells.add(Cell.of(name, contender, workload, ""));
        }
      }
    }
    return cells;
  }
}
