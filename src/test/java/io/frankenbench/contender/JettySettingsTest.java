package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.JettyAsync;
import io.frankenbench.contender.grid.JettyFuture;
import io.frankenbench.contender.grid.JettyPool;
import io.frankenbench.contender.grid.JettyReactive;
import io.frankenbench.contender.grid.JettyVirtual;
import io.frankenbench.contender.untouched.JettyAsyncDefaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class JettySettingsTest {

  @Test
  void it_neither_limits_nor_rejects_nor_gives_up_what_is_idle() throws Exception {
    assertThat(Effective.settings(new JettyAsync()))
        .containsEntry("maxConnectionsPerDestination", "10000")
        .containsEntry("maxRequestsQueuedPerDestination", "10000")
        .containsEntry("connectTimeout", "63000 ms")
        .containsEntry("addressResolutionTimeout", "63000 ms")
        .containsEntry("request timeout", "63000 ms")
        .containsEntry("idleTimeout", "600000 ms")
        .containsEntry("followRedirects", "false");
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender :
        List.of(new JettyFuture(), new JettyPool(), new JettyReactive(), new JettyVirtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new JettyAsync()));
    }
  }

  @Test
  void its_pool_of_threads_is_as_large_as_it_comes() throws Exception {
    for (Contender contender : List.of(new JettyAsync(), new JettyAsyncDefaults())) {
      assertThat(Effective.settings(contender).get("threads")).startsWith("pool of at most 200, ");
    }
  }

  @Test
  void untouched_it_has_64_connections_to_an_address_and_rejects_after_1024_more()
      throws Exception {
    assertThat(Effective.settings(new JettyAsyncDefaults()))
        .containsEntry("maxConnectionsPerDestination", "64")
        .containsEntry("maxRequestsQueuedPerDestination", "1024")
        .containsEntry("connectTimeout", "5000 ms")
        .containsEntry("request timeout", "none")
        .containsEntry("idleTimeout", "30000 ms")
        .containsEntry("followRedirects", "true");
  }
}
