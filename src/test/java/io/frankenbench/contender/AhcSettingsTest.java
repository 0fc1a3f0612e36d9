package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.AhcFuture;
import io.frankenbench.contender.grid.AhcPool;
import io.frankenbench.contender.grid.AhcReactive;
import io.frankenbench.contender.grid.AhcVirtual;
import io.frankenbench.contender.untouched.AhcAsyncDefaults;
import io.frankenbench.workload.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class AhcSettingsTest {

  @Test
  void it_neither_limits_nor_retries_nor_buffers() throws Exception {
    assertThat(Effective.settings(new AhcAsync()))
        .containsEntry("maxConnections", "-1")
        .containsEntry("maxConnectionsPerHost", "-1")
        .containsEntry("maxRequestRetry", "0")
        .containsEntry("responseBodyPartFactory", "LAZY")
        .containsEntry("connectTimeout", "PT1M3S")
        .containsEntry("requestTimeout", "PT1M3S");
  }

  @Test
  void by_http_2_it_has_prior_knowledge_and_no_limit_of_streams() throws Exception {
    assertThat(Effective.settings(new AhcAsync(), Protocol.H2))
        .containsEntry("http2CleartextEnabled", "true")
        .containsEntry("http2MaxConcurrentStreams", "10000");
    assertThat(Effective.settings(new AhcAsync())).doesNotContainKey("http2CleartextEnabled");
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender :
        List.of(
            new AhcCallback(),
            new AhcFuture(),
            new AhcPool(),
            new AhcReactive(),
            new AhcVirtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new AhcAsync()));
    }
  }

  @Test
  void the_twin_has_the_settings_of_its_original() throws Exception {
    assertThat(Effective.settings(new AhcAsyncTwin()))
        .isEqualTo(Effective.settings(new AhcAsync()));
  }

  @Test
  void untouched_it_retries_and_gives_up_after_a_minute() throws Exception {
    assertThat(Effective.settings(new AhcAsyncDefaults()))
        .containsEntry("maxConnections", "-1")
        .containsEntry("maxConnectionsPerHost", "-1")
        .containsEntry("maxRequestRetry", "5")
        .containsEntry("connectTimeout", "PT5S")
        .containsEntry("requestTimeout", "PT1M")
        .containsEntry("pooledConnectionIdleTimeout", "PT1M");
  }
}
