package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** No library may throttle or flatter silently: the effective values are read back. */
class SettingsTest {
  private static final Settings TEN_THOUSAND = new Settings(10_000, Duration.ofSeconds(3));

  private static Map<String, String> effective(Contender contender) throws Exception {
    try (Contender.Client client = contender.open(TEN_THOUSAND)) {
      return client.settings();
    }
  }

  @Test
  void okhttp_neither_queues_nor_retries() throws Exception {
    for (Contender contender : new Contender[] {new OkHttpPool(), new OkHttpVirtual()}) {
      assertThat(effective(contender))
          .containsEntry("dispatcher.maxRequests", "10000")
          .containsEntry("dispatcher.maxRequestsPerHost", "10000")
          .containsEntry("retryOnConnectionFailure", "false")
          .containsEntry("protocols", "[http/1.1]")
          .containsEntry("connectTimeout", "63000 ms")
          .containsEntry("readTimeout", "63000 ms");
    }
  }

  @Test
  void async_http_client_neither_limits_nor_retries_nor_buffers() throws Exception {
    assertThat(effective(new AhcAsync()))
        .containsEntry("maxConnections", "-1")
        .containsEntry("maxConnectionsPerHost", "-1")
        .containsEntry("maxRequestRetry", "0")
        .containsEntry("responseBodyPartFactory", "LAZY")
        .containsEntry("connectTimeout", "PT1M3S")
        .containsEntry("requestTimeout", "PT1M3S");
  }

  @Test
  void callbacks_have_the_settings_of_every_other_async_http_client() throws Exception {
    assertThat(effective(new AhcAsync())).containsAllEntriesOf(effective(new AhcCallback()));
  }

  @Test
  void netty_is_told_to_leave_its_native_transports_alone() throws Exception {
    assertThat(effective(new AhcAsync())).containsEntry("transport", "nio");
  }

  @Test
  void the_jdk_client_speaks_http_1_and_does_not_connect_twice() throws Exception {
    assertThat(effective(new JdkFuture()))
        .containsEntry("version", "HTTP_1_1")
        .containsEntry("jdk.httpclient.disableRetryConnect", "true")
        .containsEntry("jdk.httpclient.keepalive.timeout", "600 s");
  }

  @Test
  void the_twin_has_the_settings_of_its_original() throws Exception {
    assertThat(effective(new AhcAsyncTwin())).isEqualTo(effective(new AhcAsync()));
  }

  @Test
  void every_contender_is_named_by_library_and_model() {
    assertThat(ServiceLoader.load(Contender.class))
        .isNotEmpty()
        .allSatisfy(contender -> assertThat(contender.id()).matches("[a-z0-9]+(-[a-z0-9]+)+"))
        .extracting(Contender::id)
        .doesNotHaveDuplicates();
  }
}
