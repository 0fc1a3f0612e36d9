package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.HelidonFuturePool;
import io.frankenbench.contender.grid.HelidonPool;
import io.frankenbench.contender.grid.HelidonVirtual;
import io.frankenbench.contender.untouched.HelidonVirtualDefaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelidonSettingsTest {

  @Test
  void it_keeps_every_connection_and_shares_none() throws Exception {
    assertThat(Effective.settings(new HelidonVirtual()))
        .containsEntry("connectionCacheSize", "10000")
        .containsEntry("shareConnectionCache", "false")
        .containsEntry("followRedirects", "false")
        .containsEntry("connectTimeout", "PT1M3S")
        .containsEntry("readTimeout", "PT10M");
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender : List.of(new HelidonFuturePool(), new HelidonPool())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new HelidonVirtual()));
    }
  }

  @Test
  void untouched_it_keeps_256_connections_to_an_address_for_30_seconds() throws Exception {
    assertThat(Effective.settings(new HelidonVirtualDefaults()))
        .containsEntry("connectionCacheSize", "256")
        .containsEntry("followRedirects", "true")
        .containsEntry("connectTimeout", "PT10S")
        .containsEntry("readTimeout", "PT30S")
        .containsEntry("shareConnectionCache", "false"); // the only one that is set
  }
}
