package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import java.util.List;

/** Many requests that all wait at once: what does each of them hold? */
final class WaitingSuite {
  /** Long enough for all to be on their way while most still wait. */
  private static final Delays LONG = Delays.parse("uniform:0..30s");

  private static final List<String> IN_ONE_PROCESS =
      List.of(
          "raw-selector",
          "raw-virtual",
          "ahc-async",
          "jdk-future",
          "okhttp-virtual",
          "okhttp-pool");

  /** So many connections are more than one process may open. */
  private static final List<String> IN_SEVERAL =
      List.of("raw-selector-process", "raw-virtual-process", "ahc-async-process");

  /** A few connections carry them all, so no client that may open one for each request. */
  private static final List<String> BY_HTTP_2 =
      List.of("ahc-async-primed", "okhttp-virtual", "jdk-future-primed");

  /** From 1,000 to 100,000. */
  static final Suite WAITING =
      new Suite(
          "waiting",
          "1,000, 10,000 and 100,000 requests that all wait at once: what does each of them hold?",
          Bench.FAN_OUT,
          List.of(
              Part.of(IN_ONE_PROCESS, Load.all(1_000), Load.all(10_000))
                  .quickly(Load.all(1_000))
                  .waiting(LONG),
              Part.of(IN_SEVERAL, Load.all(100_000))
                  .quickly()
                  .waiting(LONG)
                  .over(List.of(Connections.FRESH, Connections.WARM)),
              Part.of(BY_HTTP_2, Load.all(1_000), Load.all(10_000), Load.all(100_000))
                  .quickly()
                  .waiting(LONG)
                  .speaking(List.of(Protocol.H2))),
          Pace.of(2, 1),
          Pace.of(0, 1),
          1);

  private WaitingSuite() {}
}
