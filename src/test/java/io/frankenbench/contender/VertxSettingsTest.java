package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.VertxAsync;
import io.frankenbench.contender.grid.VertxFuture;
import io.frankenbench.contender.grid.VertxLoop;
import io.frankenbench.contender.grid.VertxVirtual;
import io.frankenbench.contender.untouched.VertxAsyncDefaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VertxSettingsTest {

  @Test
  void it_neither_limits_nor_rejects() throws Exception {
    assertThat(Effective.settings(new VertxAsync()))
        .containsEntry("http1MaxSize", "10000")
        .containsEntry("maxWaitQueueSize", "-1")
        .containsEntry("protocolVersion", "HTTP_1_1")
        .containsEntry("decompressionSupported", "false")
        .containsEntry("connectTimeout", "63000 ms")
        .containsEntry("idleTimeout of a request", "63000 ms")
        .containsEntry("keepAliveTimeout", "600 s");
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender : List.of(new VertxFuture(), new VertxVirtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new VertxAsync()));
    }
  }

  @Test
  void its_loops_share_the_limit() throws Exception {
    Map<String, String> loop = Effective.ofLibrary(new VertxLoop());
    int clients = 2 * Runtime.getRuntime().availableProcessors();

    assertThat(loop.remove("http1MaxSize"))
        .isEqualTo(Math.ceilDiv(10_000, clients) + " for each of " + clients + " clients");
    assertThat(Effective.ofLibrary(new VertxAsync())).containsAllEntriesOf(loop);
  }

  @Test
  void untouched_it_has_5_connections_to_an_address() throws Exception {
    assertThat(Effective.settings(new VertxAsyncDefaults()))
        .containsEntry("http1MaxSize", "5")
        .containsEntry("maxWaitQueueSize", "-1")
        .containsEntry("connectTimeout", "60000 ms")
        .containsEntry("idleTimeout of a request", "none")
        .containsEntry("keepAliveTimeout", "60 s");
  }
}
