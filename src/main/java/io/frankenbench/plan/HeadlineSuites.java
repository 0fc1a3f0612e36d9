package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import java.util.List;

/** The answer that most people come for, and the number of warm-ups behind it. */
final class HeadlineSuites {
  /** The book of the original experiment, in bytes. */
  private static final int BOOK = 450_000;

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
  static final Suite HEADLINE =
      new Suite(
          "headline",
          "Thread pool, event loop, virtual threads or futures: which fetches 1,000 and 10,000"
              + " slow answers best?",
          Bench.FAN_OUT,
          List.of(
              Part.of(MODELS, Load.all(1_000), Load.all(10_000), new Load(10_000, 10_000, BOOK))
                  .quickly(Load.all(1_000), Load.all(10_000))
                  .openToAll()),
          Pace.USUAL,
          Pace.QUICK,
          2);

  /** The reason for the number of warm-ups. */
  static final Suite WARM_UP =
      new Suite(
          "warm-up",
          "After how many shots is each contender steady?",
          Bench.FAN_OUT,
          List.of(Part.of(MODELS.subList(0, 6), Load.all(10_000)).openToAll()),
          Pace.LONG,
          Pace.QUICK,
          1);

  private HeadlineSuites() {}
}
