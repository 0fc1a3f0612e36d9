package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.ReactorReactive;
import io.frankenbench.contender.grid.ReactorVirtual;
import io.frankenbench.contender.untouched.ReactorReactiveDefaults;
import org.junit.jupiter.api.Test;

class ReactorSettingsTest {

  @Test
  void it_neither_limits_nor_retries() throws Exception {
    assertThat(Effective.settings(new ReactorReactive()))
        .containsEntry("maxConnections", "10000")
        .containsEntry("pendingAcquireMaxCount", "-1")
        .containsEntry("pendingAcquireTimeout", "PT1M3S")
        .containsEntry("maxIdleTime", "PT10M")
        .containsEntry("retryDisabled", "true")
        .containsEntry("protocols", "[HTTP11]")
        .containsEntry("acceptGzip", "false")
        .containsEntry("responseTimeout", "PT1M3S");
  }

  @Test
  void it_has_the_same_settings_under_both_models() throws Exception {
    assertThat(Effective.ofLibrary(new ReactorVirtual()))
        .isEqualTo(Effective.ofLibrary(new ReactorReactive()));
  }

  @Test
  void untouched_it_has_500_connections_to_an_address_and_retries() throws Exception {
    assertThat(Effective.settings(new ReactorReactiveDefaults()))
        .containsEntry("maxConnections", "500")
        .containsEntry("pendingAcquireTimeout", "PT45S")
        .containsEntry("retryDisabled", "false")
        .containsEntry("responseTimeout", "none")
        .containsEntry("acceptGzip", "false");
  }
}
