package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.Hc5Async;
import io.frankenbench.contender.grid.Hc5Future;
import io.frankenbench.contender.grid.Hc5FuturePool;
import io.frankenbench.contender.grid.Hc5Pool;
import io.frankenbench.contender.grid.Hc5Reactive;
import io.frankenbench.contender.grid.Hc5Virtual;
import io.frankenbench.contender.untouched.Hc5AsyncDefaults;
import io.frankenbench.contender.untouched.Hc5VirtualDefaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class Hc5SettingsTest {

  @Test
  void it_neither_queues_nor_retries_nor_asks_for_more_than_the_answer() throws Exception {
    assertThat(Effective.settings(new Hc5Async()))
        .containsEntry("maxPerRoute", "10000")
        .containsEntry("maxTotal", "2147483647")
        .containsEntry("automaticRetries", "none")
        .containsEntry("validateAfterInactivity", "-1 ms")
        .containsEntry("contentCompression", "false")
        .containsEntry("protocolUpgrade", "false")
        .containsEntry("connectTimeout", "63000 ms")
        .containsEntry("socketTimeout", "63000 ms")
        .containsEntry("connectionRequestTimeout", "63000 ms")
        .containsEntry("responseTimeout", "63000 ms")
        .containsEntry("connectionKeepAlive", "600000 ms");
  }

  @Test
  void both_halves_have_the_same_settings_under_every_model() throws Exception {
    for (Contender contender :
        List.of(
            new Hc5Future(),
            new Hc5FuturePool(),
            new Hc5Pool(),
            new Hc5Reactive(),
            new Hc5Virtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new Hc5Async()));
    }
  }

  @Test
  void untouched_it_has_5_connections_to_an_address_and_25_in_all() throws Exception {
    for (Contender contender : List.of(new Hc5AsyncDefaults(), new Hc5VirtualDefaults())) {
      assertThat(Effective.settings(contender))
          .containsEntry("maxPerRoute", "5")
          .containsEntry("maxTotal", "25")
          .containsEntry("contentCompression", "true")
          .containsEntry("protocolUpgrade", "true")
          .containsEntry("connectTimeout", "180000 ms")
          .containsEntry("connectionRequestTimeout", "180000 ms")
          .containsEntry("responseTimeout", "not set");
    }
  }
}
