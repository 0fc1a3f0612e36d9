package io.frankenbench.selftest;

import io.frankenbench.measure.Check;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.server.Faults;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Workload;
import java.util.List;
import java.util.function.Function;

/**
 * One way to be wrong, and what must notice it.
 *
 * @param what it does, in words
 * @param expected the check, or the status that marks it; other checks may object as well
 * @param policy which connections are asked for
 * @param inFlight the in-flight limit of its 40 requests
 * @param faults of the server
 * @param delays of its requests
 * @param contender made from the true body
 */
record Sabotage(
    String what,
    Enum<?> expected,
    Connections policy,
    int inFlight,
    Faults faults,
    String delays,
    Function<byte[], Honest> contender) {
  /** Requests of every shot. */
  static final int REQUESTS = 40;

  /** What the delays are multiplied with. */
  static final double TIME_SCALE = 0.02;

  private static final String MIXED = "whole:0..3s";
  private static final int SOME_MILLIS = 200;
  private static final int LITTLE_MILLIS = 30;

  private static Sabotage client(
      String what, Enum<?> expected, Function<byte[], Honest> contender) {
    return new Sabotage(what, expected, Connections.FRESH, REQUESTS, Faults.NONE, MIXED, contender);
  }

  private static Sabotage server(String what, Check expected, Faults faults) {
    return new Sabotage(
        what, expected, Connections.FRESH, REQUESTS, faults, MIXED, _ -> new Honest());
  }

  /** All that must be caught while the fork goes on. */
  static final List<Sabotage> ALL =
      List.of(
          client(
              "a request is forgotten",
              Check.EVERY_ID_ONCE_AT_CLIENT,
              _ -> new RequestSabotages.DropsOne()),
          client(
              "a request is sent twice",
              Check.NO_DUPLICATE,
              _ -> new RequestSabotages.DoublesOne()),
          client(
              "a request is retried in silence",
              Check.NO_DUPLICATE,
              _ -> new RequestSabotages.RetriesSilently()),
          client(
              "a request is sent that is no part of the batch",
              Check.NO_UNKNOWN_ID,
              _ -> new RequestSabotages.AsksForMore()),
          client(
              "a request is hung up on, its answer made up",
              Check.SERVER_ERRORS,
              RequestSabotages.HangsUp::new),
          client("bodies are not read", Check.CLIENT_ERRORS, _ -> new BodySabotages.NeverReads()),
          client("a body is cut short", Check.ALL_BYTES, _ -> new BodySabotages.CutsShort()),
          client(
              "a body is another one",
              Check.CLIENT_ERRORS,
              _ -> new BodySabotages.HandsOverAnother()),
          new Sabotage(
              "answers come from a cache, not the network",
              Check.EVERY_ID_ONCE_AT_SERVER,
              Connections.FRESH,
              REQUESTS,
              Faults.NONE,
              "fixed:1s",
              RequestSabotages.NeverAsks::new),
          client(
              "only five requests are in flight",
              Check.MUSTER_REACHED,
              _ -> new RequestSabotages.OnlyFive()),
          new Sabotage(
              "more requests are in flight than allowed",
              Check.WITHIN_LIMIT,
              Connections.FRESH,
              REQUESTS / 4,
              Faults.NONE,
              MIXED,
              _ -> new RequestSabotages.TooMany()),
          client(
              "connections are opened before the clock",
              Check.FRESH_CONNECTIONS,
              _ -> new ConnectionSabotages.ConnectsBefore()),
          client(
              "connections are kept where fresh ones were asked",
              Check.FRESH_CONNECTIONS,
              _ -> new ConnectionSabotages.Pools()),
          client("HTTP/1.1 is spoken where HTTP/2 was asked", Check.PROTOCOL, _ -> new Honest()),
          new Sabotage(
              "connections are opened where warm ones were asked",
              Check.WARM_CONNECTIONS,
              Connections.WARM,
              REQUESTS,
              Faults.NONE,
              MIXED,
              _ -> new ConnectionSabotages.NeverPools()),
          client(
              "threads are started before the clock",
              Check.NO_PRESTARTED_THREADS,
              _ -> new RequestSabotages.Prestarts()),
          client(
              "it returns before the last body",
              Check.NOTHING_AFTER_RETURN,
              _ -> new BodySabotages.ReturnsEarly()),
          new Sabotage(
              "an error is counted as success",
              Check.EVERY_ID_ONCE_AT_SERVER,
              Connections.FRESH,
              REQUESTS,
              Faults.NONE,
              "fixed:1s",
              BodySabotages.SwallowsErrors::new),
          client(
              "half of the batch is lost with an exception",
              Check.EVERY_ID_ONCE_AT_CLIENT,
              _ -> new RequestSabotages.ThrowsHalfway()),
          server(
              "the server answers early",
              Check.NEVER_EARLY,
              Faults.of((workload, id) -> workload.delayNanos(id) / 2)),
          server(
              "the server answers late",
              Check.SERVER_ON_TIME,
              Faults.of((workload, id) -> workload.delayNanos(id) + SOME_MILLIS * 1_000_000L)),
          new Sabotage(
              "the server answers one request very late",
              Check.SERVER_LATENESS_SMALL,
              Connections.FRESH,
              REQUESTS,
              Faults.of((workload, id) -> workload.delayNanos(id) + lateness(id)),
              "fixed:30s",
              _ -> new Honest()),
          new Sabotage(
              "the server answers a little late",
              ShotStatus.SERVER_LIMITED,
              Connections.FRESH,
              REQUESTS,
              Faults.of((workload, id) -> workload.delayNanos(id) + LITTLE_MILLIS * 1_000_000L),
              "fixed:60s",
              _ -> Disturbed.byNothing()),
          client("the CPU quota is used up", ShotStatus.CPU_LIMITED, _ -> Disturbed.byThrottling()),
          new Sabotage(
              "the server forgets all delays",
              Check.NOT_UNDER_BOUND,
              Connections.FRESH,
              REQUESTS,
              Faults.of((_, _) -> 0),
              "fixed:30s",
              _ -> new Honest()),
          server(
              "the server swaps the delays of two requests",
              Check.NEVER_EARLY,
              Faults.of(Sabotage::swapped)),
          new Sabotage(
              "the server is slow to accept",
              Check.SERVER_RESPONSIVE,
              Connections.FRESH,
              REQUESTS,
              Faults.slowAccept(2 * SOME_MILLIS),
              "fixed:30s",
              _ -> new Honest()),
          new Sabotage(
              "the server lets connections wait, with little room",
              Check.NO_DROPPED_CONNECT,
              Connections.FRESH,
              REQUESTS,
              Faults.deaf(4 * SOME_MILLIS),
              "fixed:30s",
              _ -> new Honest()),
          client("the machine swaps", Check.NO_SWAPPING, _ -> Disturbed.bySwapping()),
          new Sabotage(
              "another program uses the machine",
              Check.NO_FOREIGN_CPU,
              Connections.FRESH,
              REQUESTS,
              Faults.NONE,
              "fixed:60s",
              _ -> Disturbed.byAnotherProgram()),
          client(
              "where requests may fail, one is forgotten",
              Check.ONE_OUTCOME_EACH,
              _ -> new RequestSabotages.DropsOne()),
          client(
              "where requests may fail, a body is another one",
              Check.NO_WRONG_ANSWER,
              _ -> new BodySabotages.HandsOverAnother()),
          client(
              "where requests may fail, an answer is called a failure",
              Check.SERVER_AGREES,
              _ -> new RequestSabotages.CallsOneFailed()));

  /** What its fork runs; a muster takes long where it does not gather. */
  List<Phase> phases() {
    boolean muster =
        policy == Connections.WARM
            || expected == Check.MUSTER_REACHED
            || expected == Check.WITHIN_LIMIT;
    return muster
        ? List.of(Phase.COLD, Phase.MUSTER, Phase.MEASURED)
        : List.of(Phase.COLD, Phase.MEASURED);
  }

  private static long lateness(int id) {
    return id == 0 ? SOME_MILLIS * 1_000_000L : 0;
  }

  /** The delay of the other one, for the shortest and the longest. */
  private static long swapped(Workload workload, int id) {
    int shortest = 0;
    int longest = 0;
    for (int i = 1; i < workload.requests(); i++) {
      shortest = workload.delayNanos(i) < workload.delayNanos(shortest) ? i : shortest;
      longest = workload.delayNanos(i) > workload.delayNanos(longest) ? i : longest;
    }
    int other = id == shortest ? longest : id == longest ? shortest : id;
    return workload.delayNanos(other);
  }
}
