package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Delays;
import java.util.List;

/** Tasks that only sleep. */
final class TimersSuite {
  private static final Delays ONE_SECOND = Delays.parse("fixed:1s");

  /** The original's {@code sleep(1)}: five of them, and a million. */
  static final Suite TIMERS =
      new Suite(
          "timers",
          "No network: which model lets 10,000, 100,000 and a million tasks sleep at once, and what"
              + " does each task hold?",
          Bench.SLEEP,
          List.of(
              Part.of(List.of("sleep-sequence"), Load.asleep(5, 1)).waiting(ONE_SECOND),
              Part.of(
                      List.of("sleep-threads", "sleep-scheduled", "sleep-delayed", "sleep-virtual"),
                      Load.asleep(5, 5),
                      Load.asleep(10_000, 10_000),
                      Load.asleep(100_000, 100_000),
                      Load.asleep(1_000_000, 1_000_000))
                  .quickly(Load.asleep(10_000, 10_000), Load.asleep(100_000, 100_000))
                  .waiting(ONE_SECOND)),
          Pace.USUAL,
          Pace.QUICK,
          1);

  private TimersSuite() {}
}
