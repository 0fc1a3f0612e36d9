package io.frankenbench.plan;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a suite that belong together: each contender under each load, with each policy, by each
 * protocol, in each variant.
 *
 * @param contenders ids, in the order of presentation
 * @param loads what each of them has to carry
 * @param quickLoads the same where a look is enough
 * @param rounds if not 0, loads are steps: so many requests for each that may be in flight
 * @param open true if every contender can be put into it
 * @param circumstances under which they carry it
 */
public record Part(
    List<String> contenders,
    List<Load> loads,
    List<Load> quickLoads,
    int rounds,
    boolean open,
    Circumstances circumstances) {

  /** For these alone; fresh connections, HTTP/1.1, the original delays, nothing special. */
  public static Part of(List<String> contenders, Load... loads) {
    return new Part(contenders, List.of(loads), List.of(loads), 0, false, Circumstances.USUAL);
  }

  /** The same with less to carry in a quick run. */
  Part quickly(Load... less) {
    return new Part(contenders, loads, List.of(less), rounds, open, circumstances);
  }

  /** The same, its loads being steps of so many requests for each that may be in flight. */
  Part inRounds(int number) {
    return new Part(contenders, loads, quickLoads, number, open, circumstances);
  }

  /** The same, where every other contender can be put in. */
  Part openToAll() {
    return new Part(contenders, loads, quickLoads, rounds, true, circumstances);
  }

  /** The same with these connection policies. */
  public Part over(List<Connections> others) {
    return under(circumstances.over(others));
  }

  /** The same with other protocols. */
  public Part speaking(List<Protocol> others) {
    return under(circumstances.speaking(others));
  }

  /** The same with other delays. */
  Part waiting(Delays others) {
    return under(circumstances.waiting(others));
  }

  /** The same with another factor on the delays. */
  Part scaled(double other) {
    return under(circumstances.scaled(other));
  }

  /** The same in these variants. */
  public Part in(String... names) {
    return under(circumstances.in(List.of(names)));
  }

  /** The same where other things are outcomes, and no faults. */
  Part tolerating(Tolerance other) {
    return under(circumstances.tolerating(other));
  }

  /** The same under other circumstances. */
  Part under(Circumstances others) {
    return new Part(contenders, loads, quickLoads, rounds, open, others);
  }

  /** The same for others. */
  public Part with(List<String> others) {
    return new Part(others, loads, quickLoads, rounds, open, circumstances);
  }

  /** The same with another load. */
  Part carrying(List<Load> others) {
    return new Part(contenders, others, others, rounds, open, circumstances);
  }

  /** Its cells in {@code suite}: contenders in variants in loads in policies in protocols. */
  public List<Cell> cells(String suite) {
    List<Cell> cells = new ArrayList<>();
    for (Protocol protocol : circumstances.protocols()) {
      for (Connections policy : circumstances.policies()) {
        for (Load load : loads) {
          Workload workload = workload(load, policy);
          for (String variant : circumstances.variants()) {
            for (String contender : contenders) {
              cells.add(Cell.of(suite, contender, workload, protocol, variant));
            }
          }
        }
      }
    }
    return cells;
  }

  private Workload workload(Load load, Connections policy) {
    return new Workload(
        load.requests(),
        load.inFlight(),
        circumstances.delays(),
        circumstances.timeScale(),
        0,
        load.bodyBytes(),
        policy);
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
