package io.frankenbench.plan;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.plan.Part.Load;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.FileLimit;
import java.util.List;
import java.util.stream.Stream;

/** Where failures are what is looked at: too few files, and clients of which nothing was set. */
final class TroubleSuites {
  private static final List<Connections> WARM = List.of(Connections.WARM);

  private static final List<String> CLIFF =
      List.of(
          "okhttp-pool",
          "okhttp-virtual",
          "ahc-async",
          "jdk-future",
          "raw-selector",
          "raw-virtual");

  private static final List<String> CLIFF_WITH_CALLBACKS =
      Stream.concat(CLIFF.stream(), Stream.of("ahc-callback")).toList();

  private static final String FEW_FILES = new FileLimit(1_024, true).variant();
  private static final String SOFTLY_FEW_FILES = new FileLimit(1_024, false).variant();

  /** The original's cliff, and its three remedies: a limit, callbacks, and more files. */
  static final Suite LIMITS =
      new Suite(
          "limits",
          "What happens to 2,000 and 10,000 requests at 1,024 open files, and which remedy helps?",
          Bench.FAN_OUT,
          List.of(
              Part.of(CLIFF, Load.all(2_000), Load.all(10_000))
                  .quickly(Load.all(2_000))
                  .over(WARM)
                  .in(FEW_FILES)
                  .tolerating(Tolerance.FEW_FILES),
              Part.of(CLIFF_WITH_CALLBACKS, Load.limited(2_000, 900), Load.limited(10_000, 900))
                  .quickly(Load.limited(1_100, 900))
                  .over(WARM)
                  .in(FEW_FILES)
                  .tolerating(Tolerance.FEW_FILES),
              Part.of(CLIFF, Load.all(2_000), Load.all(10_000)).quickly().over(WARM),
              Part.of(List.of("okhttp-virtual"), Load.all(2_000)).over(WARM).in(SOFTLY_FEW_FILES)),
          Pace.ONCE,
          Pace.ONCE,
          1);

  private static final List<String> UNTOUCHED =
      List.of(
          "okhttp-async-defaults",
          "okhttp-virtual-defaults",
          "jdk-future-defaults",
          "ahc-async-defaults",
          "hc5-virtual-defaults",
          "hc5-async-defaults",
          "jetty-async-defaults",
          "reactor-reactive-defaults",
          "vertx-async-defaults",
          "helidon-virtual-defaults");

  /** Short delays: what a client crawls through at 5 in flight would take minutes otherwise. */
  private static final double SHORT = 0.02;

  /** What every library's limits are if nobody raises them. */
  static final Suite DEFAULTS =
      new Suite(
          "defaults",
          "What becomes of 1,000 and 10,000 requests at once if nothing of a library is set?",
          Bench.FAN_OUT,
          List.of(
              Part.of(UNTOUCHED, Load.all(1_000), Load.all(10_000))
                  .scaled(SHORT)
                  .tolerating(Tolerance.ANY_END)),
          Pace.bare(3),
          Pace.bare(1),
          1);

  private TroubleSuites() {}
}
