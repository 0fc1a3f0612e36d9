package io.frankenbench.run;

import io.frankenbench.compose.Act;
import io.frankenbench.compose.Composers;
import io.frankenbench.run.Part.Load;
import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.FileLimit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every suite there is. */
public final class Suites {
  /** The book of the original experiment, in bytes. */
  public static final int BOOK = 450_000;

  private static final Delays ONE_SECOND = Delays.parse("fixed:1s");

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
  private static final Suite HEADLINE =
      new Suite(
          "headline",
          "Thread pool, event loop, virtual threads or futures: which fetches 1,000 and 10,000"
              + " slow answers best?",
          Bench.FAN_OUT,
          List.of(
              Part.of(MODELS, Load.all(1_000), Load.all(10_000), new Load(10_000, 10_000, BOOK))
                  .quickly(Load.all(1_000), Load.all(10_000))),
          Pace.USUAL,
          Pace.QUICK,
          2,
          true);

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

  /** The original programs. */
  private static final Suite SEEDS =
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
          1,
          false);

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
  private static final Suite LIMITS =
      new Suite(
          "limits",
          "What happens to 2,000 and 10,000 requests at 1,024 open files, and which remedy helps?",
          Bench.FAN_OUT,
          List.of(
              Part.of(CLIFF, Load.all(2_000), Load.all(10_000))
                  .quickly(Load.all(2_000))
                  .over(List.of(Connections.WARM))
                  .in(FEW_FILES),
              Part.of(CLIFF_WITH_CALLBACKS, Load.limited(2_000, 900), Load.limited(10_000, 900))
                  .quickly(Load.limited(1_100, 900))
                  .over(List.of(Connections.WARM))
                  .in(FEW_FILES),
              Part.of(CLIFF, Load.all(2_000), Load.all(10_000))
                  .quickly()
                  .over(List.of(Connections.WARM)),
              Part.of(List.of("okhttp-virtual"), Load.all(2_000))
                  .over(List.of(Connections.WARM))
                  .in(SOFTLY_FEW_FILES)),
          Pace.ONCE,
          Pace.ONCE,
          1,
          false);

  /** From few open connections to many, of which at any time few have something to say. */
  private static final Load[] OPEN = {Load.all(100), Load.all(1_000), Load.all(10_000)};

  private static final Delays TRICKLING = Delays.parse("uniform:0..3s");

  /** What the original explained of select, poll and epoll. */
  private static final Suite SELECTORS =
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
          1,
          false);

  /** The reason for the number of warm-ups. */
  private static final Suite WARM_UP =
      new Suite(
          "warm-up",
          "After how many shots is each contender steady?",
          Bench.FAN_OUT,
          List.of(Part.of(MODELS.subList(0, 6), Load.all(10_000))),
          Pace.LONG,
          Pace.QUICK,
          1,
          true);

  /** The original's {@code sleep(1)}: five of them, and a million. */
  private static final Suite TIMERS =
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
          1,
          false);

  /** What callers do with many answers. */
  private static final Suite COMPOSE =
      new Suite(
          "compose",
          "When do results reach the caller, what remains of calls that are given up, and what is"
              + " lost of those that are forgotten?",
          Bench.COMPOSE,
          List.of(
              Part.of(Composers.CAREFUL, Load.all(1_000))
                  .quickly(Load.all(200))
                  .in(Arrays.stream(Act.values()).map(Act::toString).toArray(String[]::new)),
              Part.of(Composers.TEMPTED, Load.all(1_000))
                  .quickly()
                  .in(Act.FIRST_FAILURE.toString(), Act.DEADLINE.toString())),
          Pace.of(3, 2),
          Pace.bare(1),
          1,
          false);

  /** In the order in which they are listed. */
  public static final List<Suite> ALL =
      List.of(HEADLINE, SEEDS, LIMITS, SELECTORS, TIMERS, COMPOSE, WARM_UP);

  private Suites() {}

  /**
   * The suite of this name.
   *
   * @throws UserError if there is none
   */
  static Suite named(String name) throws UserError {
    for (Suite suite : ALL) {
      if (suite.name().equals(name)) {
        return suite;
      }
    }
    throw UserError.badInput(
        "there is no suite '"
            + name
            + "'; there are "
            + String.join(", ", ALL.stream().map(Suite::name).toList()));
  }
}
