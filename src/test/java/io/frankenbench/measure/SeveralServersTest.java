package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import io.frankenbench.contender.OkHttpVirtual;
import io.frankenbench.contender.Settings;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three servers share the requests of each shot, as if they were one. */
class SeveralServersTest {
  private static final int REQUESTS = 100;

  /** A muster of so few gathers at once, or never. */
  private static final ForkRules RULES =
      new ForkRules(Set.of(), Path.of("no machine"), Duration.ofMillis(80), Duration.ofSeconds(2));

  private static final List<DelayServer> SERVERS = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    for (int n = 0; n < 3; n++) {
      SERVERS.add(DelayServer.start(ServerOptions.defaults()));
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.forEach(DelayServer::close);
  }

  private static List<Shot> shots(Contender contender) throws Exception {
    Workload workload =
        new Workload(REQUESTS, REQUESTS, Delays.original(), 0.01, 0, 1024, Connections.FRESH);
    Cell cell = Cell.of("test", contender.id(), workload, "");
    ForkPlan plan = new ForkPlan(cell, 0, 0, 11, 0, true);
    ControlClient control = new ControlClient(SERVERS.stream().map(DelayServer::control).toList());
    List<Shot> shots = new ArrayList<>();
    try (Watchdog watchdog = new Watchdog(shots::add, () -> {});
        Fork fork = new Fork(plan, contender, control, watchdog, RULES)) {
      for (Phase phase : List.of(Phase.MUSTER, Phase.MEASURED)) {
        fork.prepare(phase);
        fork.fire();
        shots.add(fork.finish(phase == Phase.MEASURED));
      }
    }
    return shots;
  }

  @Test
  void every_request_goes_to_one_of_them_and_is_counted_once() throws Exception {
    List<Shot> shots = shots(new OkHttpVirtual());

    assertThat(shots)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
    assertThat(shots.getFirst().figure(Metric.PEAK_IN_FLIGHT)).isEqualTo(REQUESTS);
    Shot measured = shots.getLast();
    assertThat(measured.figure(Metric.CONNECTIONS_OPENED)).isBetween(3.0, (double) REQUESTS);
    assertThat(measured.figure(Metric.ERRORS)).isZero();
    assertThat(measured.samples()).hasSize(25);
    assertThat(measured.samples())
        .extracting(Shot.SampledRequest::id)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_muster_is_only_reached_if_all_wait_at_the_same_time() throws Exception {
    Contender holdingBack =
        new Contender() {
          private final Contender inside = new OkHttpVirtual();

          @Override
          public String id() {
            return inside.id();
          }

          @Override
          public Client open(Settings settings) throws Exception {
            return inside.open(new Settings(REQUESTS - 1, settings.longestDelay()));
          }
        };

    assertThat(shots(holdingBack).getFirst().verdict().objections()).containsKey("MUSTER_REACHED");
  }
}
