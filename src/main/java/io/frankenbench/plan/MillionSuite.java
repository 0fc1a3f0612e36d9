package io.frankenbench.plan;

import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.HeapSize;
import java.util.List;

/** Batches that do not fit into memory if one is careless. */
final class MillionSuite {
  private static final int LIMIT = 10_000;
  private static final List<Connections> WARM = List.of(Connections.WARM);

  /** Begin a request when a permit is free, and keep nothing, or only a future, of what is done. */
  private static final List<String> EVENT_LOOPS = List.of("raw-selector", "ahc-async");

  /** The same, not looked at in a quick run. */
  private static final List<String> MORE_EVENT_LOOPS =
      List.of("ahc-callback", "reactor-reactive", "vertx-loop");

  /** The same; but the JDK's client keeps large buffers for each connection. */
  private static final List<String> JDK = List.of("jdk-future");

  private static final List<String> MORE_JDK = List.of("jdk-async");

  /** The same, a thread begins and ends with each request. */
  private static final List<String> THREADS = List.of("raw-virtual", "okhttp-virtual");

  /** Make everything at once: a thread, or a future and a task in a queue, for each request. */
  private static final List<String> NAIVE = List.of("okhttp-virtual-eager", "okhttp-future-pool");

  /** Smaller than the usual one, so that what grows with N would be found out. */
  private static final String SMALL = new HeapSize(384).variant();

  private static final String LARGE = new HeapSize(1024).variant();

  /** What 10,000 stacks on the heap need. */
  private static final String MEDIUM = new HeapSize(768).variant();

  /** The number in the titles of articles. */
  static final Suite MILLION =
      new Suite(
          "million",
          "100,000 and 1,000,000 requests, 10,000 in flight: who does them all, in how much time"
              + " and memory?",
          Bench.FAN_OUT,
          List.of(
              with(EVENT_LOOPS, SMALL).quickly(Load.limited(20_000, LIMIT)),
              with(MORE_EVENT_LOOPS, SMALL).quickly(),
              with(JDK, LARGE).quickly(Load.limited(20_000, LIMIT)),
              with(MORE_JDK, LARGE).quickly(),
              with(THREADS, MEDIUM).quickly(Load.limited(20_000, LIMIT)),
              with(NAIVE, "").quickly(),
              Part.of(List.of("python-aiohttp"), Load.limited(100_000, LIMIT))
                  .quickly()
                  .over(WARM)),
          Pace.of(2, 1),
          Pace.of(0, 1),
          1);

  private MillionSuite() {}

  private static Part with(List<String> contenders, String variant) {
    return Part.of(contenders, Load.limited(100_000, LIMIT), Load.limited(1_000_000, LIMIT))
        .over(WARM)
        .in(variant);
  }
}
