package io.frankenbench.run;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a suite that belong together: each contender under each load, with each policy, in each
 * variant.
 *
 * @param contenders ids, in the order of presentation
 * @param loads what each of them has to carry
 * @param quickLoads the same where a look is enough
 * @param policies which connections may be used
 * @param delays distribution of the delays
 * @param variants what else sets cells apart; one empty name if nothing does
 */
record Part(
    List<String> contenders,
    List<Load> loads,
    List<Load> quickLoads,
    List<Connections> policies,
    Delays delays,
    List<String> variants) {

  /** Fresh connections, the original delays, nothing special. */
  static Part of(List<String> contenders, Load... loads) {
    return new Part(
        contenders,
        List.of(loads),
        List.of(loads),
        List.of(Connections.FRESH),
        Delays.original(),
        List.of(""));
  }

  /** The same with less to carry in a quick run. */
  Part quickly(Load... less) {
    return new Part(contenders, loads, List.of(less), policies, delays, variants);
  }

  /** The same with these connection policies. */
  Part over(List<Connections> others) {
    return new Part(contenders, loads, quickLoads, others, delays, variants);
  }

  /** The same with other delays. */
  Part waiting(Delays others) {
    return new Part(contenders, loads, quickLoads, policies, others, variants);
  }

  /** The same in these variants. */
  Part in(String... names) {
    return new Part(contenders, loads, quickLoads, policies, delays, List.of(names));
  }

  /** The same for others. */
  Part with(List<String> others) {
    return new Part(others, loads, quickLoads, policies, delays, variants);
  }

  /** The same with another load. */
  Part carrying(List<Load> others) {
    return new Part(contenders, others, others, policies, delays, variants);
  }

  /** Its cells in {@code suite}: contenders inside variants inside loads inside policies. */
  List<Cell> cells(String suite, double timeScale) {
    List<Cell> cells = new ArrayList<>();
    for (Connections policy : policies) {
      for (Load load : loads) {
        Workload workload =
            new Workload(
                load.requests(), load.inFlight(), delays, timeScale, 0, load.bodyBytes(), policy);
        for (String variant : variants) {
          for (String contender : contenders) {
            cells.add(Cell.of(suite, contender, workload, variant));
          }
        }
      }
    }
    return cells;
  }

  /**
   * How much one contender has to carry.
   *
   * @param requests N
   * @param inFlight the in-flight limit
   * @param bodyBytes size of each body
   */
  record Load(int requests, int inFlight, int bodyBytes) {
    /** The usual body. */
    static final int PAGE = 1024;

    /** No limit, pages. */
    static Load all(int requests) {
      return new Load(requests, requests, PAGE);
    }

    /** Tasks that only sleep, so many at once. */
    static Load asleep(int tasks, int atOnce) {
      return new Load(tasks, atOnce, 1);
    }

    /** A limit, pages. */
    static Load limited(int requests, int inFlight) {
      return new Load(requests, inFlight, PAGE);
    }
  }
}
