package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.JdkAsync;
import io.frankenbench.contender.grid.JdkFuturePool;
import io.frankenbench.contender.grid.JdkPool;
import io.frankenbench.contender.grid.JdkReactive;
import io.frankenbench.contender.grid.JdkVirtual;
import io.frankenbench.contender.untouched.JdkFutureDefaults;
import io.frankenbench.workload.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdkSettingsTest {

  @Test
  void it_speaks_http_1_and_does_not_connect_twice() throws Exception {
    assertThat(Effective.settings(new JdkFuture()))
        .containsEntry("version", "HTTP_1_1")
        .containsEntry("jdk.httpclient.disableRetryConnect", "true")
        .containsEntry("jdk.httpclient.keepalive.timeout", "600 s");
  }

  @Test
  void by_http_2_it_upgrades_primed_or_not() throws Exception {
    for (Contender contender : List.of(new JdkFuture(), new JdkFuturePrimed(), new JdkPool())) {
      assertThat(Effective.settings(contender, Protocol.H2))
          .as(contender.id())
          .containsEntry("version", "HTTP_2");
    }
  }

  @Test
  void it_has_the_same_settings_under_every_model() throws Exception {
    for (Contender contender :
        List.of(
            new JdkAsync(),
            new JdkFuturePool(),
            new JdkPool(),
            new JdkReactive(),
            new JdkVirtual())) {
      assertThat(Effective.ofLibrary(contender))
          .as(contender.id())
          .containsAllEntriesOf(Effective.ofLibrary(new JdkFuture()))
          .containsEntry("request timeout", "PT1M3S");
    }
  }

  /** Its system properties may have been set by another client in this JVM. */
  @Test
  void untouched_it_offers_http_2_and_waits_for_ever() throws Exception {
    assertThat(Effective.settings(new JdkFutureDefaults()))
        .containsEntry("version", "HTTP_2")
        .containsEntry("connectTimeout", "none")
        .containsEntry("request timeout", "none")
        .containsEntry("threads", "an executor of its own that grows with the load, 1 selector")
        .containsKeys("jdk.httpclient.disableRetryConnect", "jdk.httpclient.keepalive.timeout");
  }
}
