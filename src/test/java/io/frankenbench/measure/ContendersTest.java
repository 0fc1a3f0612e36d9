package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every contender does its whole work against the real server, both ledgers agree, and nothing is
 * left of it. Each is looked at in two shots, a muster and a measured one, of the shape that finds
 * most: more requests than may be in flight, more in flight than most libraries allow unless told,
 * bodies in several parts, and connections that are used again.
 */
class ContendersTest {
  /** Delays of 0 to 30 ms. */
  private static final double SCALE = 0.01;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Survivors LEFT = new Survivors();

  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void nothing_is_left_of_a_contender_that_was_closed() throws Exception {
    try {
      assertThat(LEFT.threads(PATIENCE)).as("threads by contender").isEmpty();
      assertThat(Survivors.connections(new ControlClient(server.control()), PATIENCE))
          .as("connections")
          .isZero();
    } finally {
      server.close();
    }
  }

  private static Stream<Contender> available() {
    return Contenders.all().stream().filter(contender -> contender.unavailable().isEmpty());
  }

  private static boolean isUntouched(Contender contender) {
    return contender.id().endsWith("-defaults");
  }

  /** One of these is looked at with some of each kind: what works inside is looked at by itself. */
  private static boolean isInWorkers(Contender contender) {
    return contender.id().endsWith("-process");
  }

  private static Stream<Contender> limitedByTheirCallerOnly() {
    return speaking(Protocol.H1)
        .filter(contender -> !isUntouched(contender))
        .filter(contender -> !isInWorkers(contender));
  }

  private static Stream<Contender> speaking(Protocol protocol) {
    return available().filter(contender -> contender.protocols().contains(protocol));
  }

  private static Stream<Contender> speakingHttp2() {
    return speaking(Protocol.H2);
  }

  private static Stream<Contender> untouched() {
    return available().filter(ContendersTest::isUntouched);
  }

  /** One for each library, and for each model. */
  private static Stream<Contender> someOfEachKind() {
    return Stream.of(
            "raw-selector",
            "raw-virtual",
            "okhttp-pool",
            "okhttp-structured",
            "jdk-future",
            "ahc-async",
            "hc5-future-pool",
            "hc5-reactive",
            "jetty-virtual",
            "reactor-reactive",
            "vertx-loop",
            "helidon-virtual",
            "ahc-sharded-process",
            "python-aiohttp")
        .map(Contenders::named)
        .filter(contender -> contender.unavailable().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("limitedByTheirCallerOnly")
  void a_warm_client_reaches_its_limit_and_does_every_request_once(Contender contender)
      throws Exception {
    allIsWell(contender, moreThanMayBeInFlight(contender), Protocol.H1);
  }

  private static Workload moreThanMayBeInFlight(Contender contender) {
    boolean single = contender.mostInFlight() == 1;
    return new Workload(
        single ? 10 : 360, single ? 1 : 300, Delays.original(), SCALE, 0, 40_000, Connections.WARM);
  }

  @ParameterizedTest
  @MethodSource("speakingHttp2")
  void by_http_2_a_warm_client_reaches_its_limit_over_the_connections_that_it_has(
      Contender contender) throws Exception {
    Shot measured = allIsWell(contender, moreThanMayBeInFlight(contender), Protocol.H2);

    assertThat(measured.figure(Metric.CONNECTIONS_OPENED)).isZero();
    assertThat(measured.figure(Metric.PEAK_STREAMS))
        .isPositive()
        .isLessThanOrEqualTo(measured.figure(Metric.PEAK_IN_FLIGHT));
  }

  /** Each way in which a library comes to HTTP/2, blocking and not. */
  private static Stream<Contender> someSpeakingHttp2() {
    return Stream.of(
            "okhttp-virtual", "okhttp-async", "ahc-async", "jdk-virtual", "jdk-future-primed")
        .map(Contenders::named);
  }

  @ParameterizedTest
  @MethodSource("someSpeakingHttp2")
  void by_http_2_fresh_clients_open_their_connections_inside_the_clock(Contender contender)
      throws Exception {
    int n = Math.min(300, contender.mostInFlight());
    allIsWell(
        contender,
        new Workload(n, n, Delays.original(), SCALE, 0, 1024, Connections.FRESH),
        Protocol.H2);
  }

  private static Stream<Contender> primed() {
    return available().filter(contender -> contender.id().endsWith("-primed"));
  }

  @ParameterizedTest
  @MethodSource("primed")
  void a_primed_client_shares_one_connection(Contender contender) throws Exception {
    Workload workload =
        new Workload(300, 300, Delays.original(), SCALE, 0, 1024, Connections.FRESH);
    List<Shot> shots = shots(contender, workload, Protocol.H2, "");

    assertThat(shots)
        .allSatisfy(shot -> {
          assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse();
          assertThat(shot.figure(Metric.CONNECTIONS_OPENED)).isEqualTo(1);
          assertThat(shot.figure(Metric.PEAK_STREAMS))
              .isEqualTo(shot.figure(Metric.PEAK_IN_FLIGHT));
        });
    assertThat(shots.getFirst().figure(Metric.PEAK_STREAMS)).isEqualTo(300);
  }

  @ParameterizedTest
  @MethodSource("someOfEachKind")
  void fresh_clients_open_their_connections_inside_the_clock(Contender contender) throws Exception {
    allIsWell(
        contender,
        new Workload(300, 300, Delays.original(), SCALE, 0, 1024, Connections.FRESH),
        Protocol.H1);
  }

  /** No library holds back 4 requests, whatever its defaults are. */
  @ParameterizedTest
  @MethodSource("untouched")
  void an_untouched_library_does_what_is_asked_of_it_in_a_small_way(Contender contender)
      throws Exception {
    allIsWell(
        contender,
        new Workload(20, 4, Delays.original(), SCALE, 0, 40_000, Connections.FRESH),
        Protocol.H1);
  }

  private static Shot allIsWell(Contender contender, Workload workload, Protocol protocol)
      throws Exception {
    Set<Thread> before = Survivors.alive();
    List<Shot> shots = shots(contender, workload, protocol, "");
    LEFT.closed(contender.id(), before);

    assertThat(shots)
        .hasSize(2)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
    Shot measured = shots.getLast();
    assertThat(measured.figure(Metric.ERRORS)).isZero();
    assertThat(measured.figure(Metric.MAKESPAN)).isGreaterThan(measured.figure(Metric.BOUND));
    assertThat(measured.overheadHistogram()).isNotNull();
    return measured;
  }

  @Test
  void requests_may_be_for_arguments_which_are_answered_with_them() throws Exception {
    Workload workload =
        new Workload(12, 3, Delays.original(), SCALE, 0, Arguments.BODY_BYTES, Connections.FRESH);
    for (String id : List.of("okhttp-pool", "raw-selector", "ahc-sharded-process")) {
      List<Shot> shots = shots(Contenders.named(id), workload, Protocol.H1, Arguments.VARIANT);
      assertThat(shots)
          .allSatisfy(shot ->
              assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
    }
  }

  private static List<Shot> shots(
      Contender contender, Workload workload, Protocol protocol, String variant) throws Exception {
    return musterAndMeasured(
        server,
        contender,
        Cell.of("test", contender.id(), workload, protocol, variant),
        TestRules.HASTY);
  }

  /** Both shots of {@code cell}, taken in this JVM. */
  static List<Shot> musterAndMeasured(
      DelayServer server, Contender contender, Cell cell, ForkRules rules) throws Exception {
    ForkPlan plan = new ForkPlan(cell, 0, 0, 11, 0, true);
    List<Shot> shots = new ArrayList<>();
    ControlClient control = new ControlClient(server.control());
    try (Watchdog watchdog = new Watchdog(shots::add, () -> {});
        Fork fork = new Fork(plan, contender, control, watchdog, rules)) {
      for (Phase phase : List.of(Phase.MUSTER, Phase.MEASURED)) {
        fork.prepare(phase);
        fork.fire();
        shots.add(fork.finish(phase == Phase.MEASURED));
      }
    }
    return shots;
  }

  @Test
  void an_unknown_contender_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> Contenders.named("okhttp-magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("okhttp-magic")
        .hasMessageContaining("okhttp-pool");
  }
}
