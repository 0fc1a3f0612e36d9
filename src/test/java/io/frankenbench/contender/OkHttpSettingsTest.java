package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.OkHttpAsync;
import io.frankenbench.contender.grid.OkHttpFuture;
import io.frankenbench.contender.untouched.OkHttpAsyncDefaults;
import io.frankenbench.contender.untouched.OkHttpVirtualDefaults;
import io.frankenbench.workload.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class OkHttpSettingsTest {

  @Test
  void it_neither_queues_nor_retries() throws Exception {
    assertThat(Effective.settings(new OkHttpAsync()))
        .containsEntry("dispatcher.maxRequests", "10000")
        .containsEntry("dispatcher.maxRequestsPerHost", "10000")
        .containsEntry("retryOnConnectionFailure", "false")
        .containsEntry("protocols", "[http/1.1]")
        .containsEntry("connectTimeout", "63000 ms")
        .containsEntry("readTimeout", "63000 ms");
  }

  @Test
  void by_http_2_it_has_prior_knowledge() throws Exception {
    assertThat(Effective.settings(new OkHttpAsync(), Protocol.H2))
        .containsEntry("protocols", "[h2_prior_knowledge]");
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender :
        List.of(
            new OkHttpFuture(), new OkHttpFuturePool(), new OkHttpPool(), new OkHttpVirtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .isEqualTo(Effective.ofLibrary(new OkHttpAsync()));
    }
  }

  @Test
  void untouched_it_queues_after_5_requests_to_an_address_and_64_in_all() throws Exception {
    for (Contender contender : List.of(new OkHttpAsyncDefaults(), new OkHttpVirtualDefaults())) {
      assertThat(Effective.settings(contender))
          .containsEntry("dispatcher.maxRequests", "64")
          .containsEntry("dispatcher.maxRequestsPerHost", "5")
          .containsEntry("retryOnConnectionFailure", "true")
          .containsEntry("connectTimeout", "10000 ms")
          .containsEntry("readTimeout", "10000 ms");
    }
  }
}
