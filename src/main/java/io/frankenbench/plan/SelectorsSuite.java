package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import java.util.List;

/** Ways to ask which connections are ready. */
final class SelectorsSuite {
  /** From few open connections to many, of which at any time few have something to say. */
  private static final Load[] OPEN = {Load.all(100), Load.all(1_000), Load.all(10_000)};

  private static final Delays TRICKLING = Delays.parse("uniform:0..3s");

  /** What the original explained of select, poll and epoll. */
  static final Suite SELECTORS =
      new Suite(
          "selectors",
          "Many open connections, few of them active: what do poll, epoll and io_uring cost?",
          Bench.FAN_OUT,
          List.of(
              Part.of(List.of("raw-selector", "jdk-future"), OPEN)
                  .quickly(Load.all(10_000))
                  .waiting(TRICKLING)
                  .over(List.of(Connections.WARM))
                  .in(Variant.POLL, Variant.EPOLL),
              Part.of(List.of("ahc-async"), OPEN)
                  .quickly()
                  .waiting(TRICKLING)
                  .over(List.of(Connections.WARM))
                  .in(Variant.NIO, Variant.NETTY_EPOLL, Variant.NETTY_IO_URING)),
          Pace.USUAL,
          Pace.QUICK,
          1);

  private SelectorsSuite() {}
}
