package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Connections;
import java.util.List;

/** The original programs. */
final class SeedsSuite {
  private static final List<String> AT_ONCE =
      List.of(
          "okhttp-pool",
          "okhttp-future-pool",
          "ahc-async",
          "ahc-sharded",
          "jdk-future",
          "okhttp-virtual",
          "raw-selector",
          "raw-virtual",
          "raw-pool",
          "python-aiohttp",
          "python-threads");

  private static final List<String> WITH_WORKERS =
      List.of(
          "okhttp-pool-process",
          "okhttp-future-pool-process",
          "ahc-async-process",
          "ahc-sharded-process");

  private static final List<String> THREE_WORKERS =
      List.of(
          "okhttp-pool",
          "okhttp-future-pool",
          "ahc-async",
          "ahc-sharded",
          "jdk-future",
          "okhttp-virtual",
          "okhttp-pool-process",
          "okhttp-future-pool-process",
          "ahc-async-process",
          "ahc-sharded-process",
          "python-threads",
          "python-aiohttp");

  private static final List<String> UNDER_A_LIMIT =
      List.of(
          "okhttp-pool",
          "okhttp-future-pool",
          "ahc-async",
          "ahc-sharded",
          "jdk-future",
          "okhttp-virtual",
          "raw-selector",
          "raw-virtual",
          "raw-pool",
          "python-aiohttp");

  /** Each under the load that it was written for. */
  static final Suite SEEDS =
      new Suite(
          "seeds",
          "What became of the original Python programs, and what are they on the JVM?",
          Bench.FAN_OUT,
          List.of(
              Part.of(List.of("okhttp-sequential", "python-requests"), Load.limited(100, 1))
                  .quickly(Load.limited(20, 1)),
              Part.of(AT_ONCE, Load.all(100)).quickly(Load.all(100)),
              Part.of(THREE_WORKERS, new Load(12, 3, Arguments.BODY_BYTES))
                  .quickly()
                  .in(Arguments.VARIANT),
              Part.of(WITH_WORKERS, Load.all(1_000)).quickly(),
              Part.of(List.of("python-aiohttp", "python-threads", "ahc-async"), Load.all(1_000))
                  .quickly(),
              Part.of(UNDER_A_LIMIT, Load.limited(1_000, 500), Load.limited(10_000, 1_000))
                  .quickly()
                  .over(List.of(Connections.WARM))),
          Pace.of(5, 1),
          Pace.bare(1),
          1);

  private SeedsSuite() {}
}
