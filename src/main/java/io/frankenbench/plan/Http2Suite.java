package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Protocol;
import java.util.List;

/** HTTP/2 in clear text, apart from HTTP/1.1: it is another experiment. */
final class Http2Suite {
  private static final List<String> SPEAKERS =
      List.of(
          "okhttp-pool",
          "ahc-async",
          "ahc-async-primed",
          "okhttp-virtual",
          "jdk-future",
          "jdk-future-primed",
          "ahc-async-twin");

  /** What many requests on a connection change, and who gets that far. */
  static final Suite HTTP2 =
      new Suite(
          "http2",
          "HTTP/2 in clear text: which client lets 1,000 and 10,000 slow answers share its"
              + " connections, in how much time and at what cost?",
          Bench.FAN_OUT,
          List.of(
              over(Connections.FRESH).quickly(Load.all(1_000)), over(Connections.WARM).quickly()),
          Pace.of(4, 1),
          Pace.QUICK,
          1);

  private Http2Suite() {}

  private static Part over(Connections policy) {
    return Part.of(SPEAKERS, Load.all(1_000), Load.all(10_000))
        .over(List.of(policy))
        .speaking(List.of(Protocol.H2))
        .openToAll();
  }
}
