package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contender does its whole work against the real server, and both ledgers agree. */
class ContendersTest {
  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Stream<Arguments> everyContender() {
    return Contenders.all().stream()
        .filter(contender -> contender.unavailable().isEmpty())
        .flatMap(contender ->
            contender.mostInFlight() == 1
                ? Stream.of(
                    Arguments.of(contender, Connections.FRESH, 20, 1, 1024),
                    Arguments.of(contender, Connections.WARM, 10, 1, 450_000))
                : Stream.of(
                    Arguments.of(contender, Connections.FRESH, 300, 300, 1024),
                    Arguments.of(contender, Connections.WARM, 120, 40, 450_000)));
  }

  @ParameterizedTest(name = "{0} {1} {2} requests, {3} in flight, {4} bytes")
  @MethodSource("everyContender")
  void every_shot_of_a_fork_is_valid(
      Contender contender, Connections policy, int requests, int inFlight, int bodyBytes)
      throws Exception {
    assumeThat(contender.unavailable()).isEmpty();
    Workload workload =
        new Workload(requests, inFlight, Delays.original(), 0.02, 0, bodyBytes, policy);
    List<Shot> shots = shots(contender, workload, "");

    assertThat(shots)
        .allSatisfy(
            shot -> assertThat(shot.verdict().reason()).as(shot.position().toString()).isNull())
        .allSatisfy(shot -> assertThat(shot.verdict().status()).isEqualTo(ShotStatus.VALID));
    Shot measured = shots.getLast();
    assertThat(measured.metrics().errors()).isZero();
    assertThat(measured.metrics().makespan()).isGreaterThan(measured.metrics().bound());
    assertThat(measured.overheadHistogram()).isNotNull();
  }

  @Test
  void requests_may_be_for_arguments_which_are_answered_with_them() throws Exception {
    Workload workload =
        new Workload(
            12,
            3,
            Delays.original(),
            0.02,
            0,
            io.frankenbench.workload.Arguments.BODY_BYTES,
            Connections.FRESH);
    for (String id : List.of("okhttp-pool", "raw-selector", "ahc-sharded-process")) {
      List<Shot> shots =
          shots(Contenders.named(id), workload, io.frankenbench.workload.Arguments.VARIANT);
      assertThat(shots).allSatisfy(shot -> assertThat(shot.verdict().reason()).as(id).isNull());
    }
  }

  private static List<Shot> shots(Contender contender, Workload workload, String variant)
      throws Exception {
    Cell cell = Cell.of("test", contender.id(), workload, variant);
    ForkPlan plan = new ForkPlan(cell, 0, 0, 11, 0, true);
    List<Shot> shots = new ArrayList<>();
    try (Watchdog watchdog = new Watchdog(shots::add, () -> {});
        Fork fork = new Fork(plan, contender, new ControlClient(server.control()), watchdog)) {
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
