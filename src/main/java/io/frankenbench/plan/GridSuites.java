package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Libraries against models, and models against the limit in flight. */
final class GridSuites {
  private static final List<Connections> WARM = List.of(Connections.WARM);

  private static final List<String> GRID =
      Stream.of(
              each("raw", "selector", "pool", "virtual", "structured", "future-pool"),
              each("okhttp", "pool", "virtual", "structured", "future-pool", "async", "future"),
              each(
                  "jdk",
                  "pool",
                  "virtual",
                  "structured",
                  "future-pool",
                  "async",
                  "future",
                  "reactive"),
              each("ahc", "pool", "virtual", "async", "future", "reactive"),
              each(
                  "hc5",
                  "pool",
                  "virtual",
                  "structured",
                  "future-pool",
                  "async",
                  "future",
                  "reactive"),
              each("jetty", "pool", "virtual", "structured", "async", "future", "reactive"),
              each("reactor", "virtual", "reactive"),
              each("vertx", "virtual", "async", "future", "loop"),
              each("helidon", "pool", "virtual", "structured", "future-pool"),
              each("ahc", "async-twin"))
          .flatMap(Function.identity())
          .toList();

  /** Library by model: neither hides behind the other. */
  static final Suite FACTORIAL =
      new Suite(
          "factorial",
          "Is it the library or the model? 10,000 slow answers by every library under every model"
              + " that it allows",
          Bench.FAN_OUT,
          List.of(Part.of(GRID, Load.all(10_000)).quickly(Load.all(1_000)).over(WARM).openToAll()),
          Pace.of(4, 1),
          Pace.QUICK,
          5);

  /** One or two of each model. */
  private static final List<String> CLIMBERS =
      List.of(
          "raw-selector",
          "raw-virtual",
          "ahc-async",
          "jdk-future",
          "okhttp-virtual",
          "okhttp-pool",
          "reactor-reactive",
          "vertx-loop");

  /** So many requests for each that may be in flight: long enough to leave the ideal. */
  private static final int ROUNDS = 4;

  /** Up the limit in flight, and beside it the pool as it is mostly met: small for its work. */
  static final Suite LADDER =
      new Suite(
          "ladder",
          "From 100 to 10,000 in flight: where does each model leave its ideal?",
          Bench.FAN_OUT,
          List.of(
              Part.of(CLIMBERS, rungs(100, 200, 500, 1_000, 2_000, 5_000, 10_000))
                  .quickly(rungs(100, 1_000))
                  .inRounds(ROUNDS)
                  .over(WARM)
                  .openToAll(),
              Part.of(List.of("okhttp-pool"), Load.limited(10_000, 200)).quickly().over(WARM)),
          Pace.of(3, 1),
          Pace.QUICK,
          1);

  private GridSuites() {}

  private static Stream<String> each(String library, String... models) {
    return Arrays.stream(models).map(model -> library + "-" + model);
  }

  private static Load[] rungs(int... limits) {
    return Arrays.stream(limits)
        .mapToObj(limit -> Load.limited(ROUNDS * limit, limit))
        .toArray(Load[]::new);
  }
}
