package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Here the collector obeys, which the JVMs of unit tests do not let it. */
class WaitingHeapIT {

  @ParameterizedTest
  @ValueSource(strings = {"raw-selector", "okhttp-virtual"})
  void what_a_waiting_request_holds_is_seen_while_all_wait(String id) throws Exception {
    Workload workload =
        new Workload(1_000, 1_000, Delays.original(), 0.01, 0, 1024, Connections.FRESH);
    Contender contender = Contenders.named(id);
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      List<Shot> shots =
          ContendersTest.musterAndMeasured(
              server,
              contender,
              Cell.of("test", id, workload, Protocol.H1, ""),
              TestRules.HASTY_ON_THIS_MACHINE);

      assertThat(shots)
          .allSatisfy(shot ->
              assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
      assertThat(shots.getFirst().figure(Metric.BYTES_PER_TASK)).isBetween(100.0, 100_000.0);
      assertThat(shots.getFirst().figure(Metric.KERNEL_PER_TASK)).isNotNull();
      assertThat(shots.getLast().readings().ofEverySuite()).isEqualTo(shots.getLast().readings());
      assertThat(shots.getLast().figure(Metric.LIVE_HEAP)).isPositive();
    }
  }
}
