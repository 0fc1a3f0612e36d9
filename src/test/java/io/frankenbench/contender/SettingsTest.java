package io.frankenbench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.grid.AhcPool;
import io.frankenbench.contender.grid.Hc5FuturePool;
import io.frankenbench.contender.grid.Hc5Virtual;
import io.frankenbench.contender.grid.JdkReactive;
import io.frankenbench.contender.grid.ReactorReactive;
import io.frankenbench.contender.grid.ReactorVirtual;
import io.frankenbench.contender.grid.VertxAsync;
import io.frankenbench.contender.grid.VertxLoop;
import io.frankenbench.workload.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * No library may throttle or flatter silently: the effective values are read back. What each must
 * tell is in a test of its own.
 */
class SettingsTest {

  @Test
  void every_contender_is_named_by_library_and_model() {
    assertThat(ServiceLoader.load(Contender.class))
        .isNotEmpty()
        .allSatisfy(contender -> assertThat(contender.id()).matches("[a-z0-9]+(-[a-z0-9]+)+"))
        .extracting(Contender::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void libraries_meet_every_model_that_fits_them() {
    List<String> ids =
        ServiceLoader.load(Contender.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(Contender::id)
            .toList();

    assertThat(ids)
        .contains("raw-pool", "raw-virtual", "raw-structured", "raw-future-pool", "raw-selector")
        .contains("okhttp-pool", "okhttp-virtual", "okhttp-structured", "okhttp-future-pool")
        .contains("okhttp-async", "okhttp-future")
        .contains("jdk-pool", "jdk-virtual", "jdk-structured", "jdk-future-pool")
        .contains("jdk-async", "jdk-future", "jdk-reactive")
        .contains("ahc-pool", "ahc-virtual", "ahc-async", "ahc-future", "ahc-reactive")
        .contains("hc5-pool", "hc5-virtual", "hc5-structured", "hc5-future-pool")
        .contains("hc5-async", "hc5-future", "hc5-reactive")
        .contains("jetty-pool", "jetty-virtual", "jetty-structured")
        .contains("jetty-async", "jetty-future", "jetty-reactive")
        .contains("reactor-reactive", "reactor-virtual")
        .contains("vertx-async", "vertx-future", "vertx-virtual", "vertx-loop")
        .contains("helidon-pool", "helidon-virtual", "helidon-structured", "helidon-future-pool");
    assertThat(ids.stream().filter(id -> id.endsWith("-defaults"))).hasSize(10);
  }

  @Test
  void three_libraries_speak_http_2_and_primed_clients_nothing_else() {
    List<Contender> all =
        ServiceLoader.load(Contender.class).stream().map(ServiceLoader.Provider::get).toList();

    assertThat(all)
        .filteredOn(contender -> contender.protocols().contains(Protocol.H2))
        .extracting(Contender::id)
        .contains("okhttp-pool", "ahc-reactive", "jdk-structured")
        .allMatch(id -> id.matches("(okhttp|ahc|jdk)-.*"))
        .noneMatch(id -> id.matches(".*-(defaults|process)"));
    assertThat(all)
        .filteredOn(contender -> !contender.protocols().contains(Protocol.H1))
        .extracting(Contender::id)
        .contains("jdk-future-primed")
        .allMatch(id -> id.endsWith("-primed"));
  }

  @Test
  void a_model_of_threads_tells_them_beside_those_of_the_library() throws Exception {
    assertThat(Effective.settings(new Hc5FuturePool()))
        .containsEntry("threads", "fixed pool of 10000 platform threads")
        .doesNotContainKey("library threads");
    assertThat(Effective.settings(new Hc5Virtual()))
        .containsEntry("threads", "a virtual thread per request");
    assertThat(Effective.settings(new AhcPool()).get("library threads")).endsWith(" event loops");
    assertThat(Effective.settings(new ReactorVirtual()).get("library threads"))
        .endsWith(" event loops");
    assertThat(Effective.settings(new JdkReactive()).get("threads")).endsWith(", 1 selector");
  }

  @Test
  void netty_is_told_to_leave_its_native_transports_alone() throws Exception {
    for (Contender contender :
        List.of(new AhcAsync(), new VertxAsync(), new VertxLoop(), new ReactorReactive())) {
      assertThat(Effective.settings(contender))
          .as(contender.id())
          .containsEntry("transport", "nio");
    }
  }

  @Test
  void a_connection_may_be_silent_as_long_as_an_answer_takes_and_as_it_must_be_kept() {
    assertThat(new Settings(1, Duration.ofSeconds(3)).silence()).isEqualTo(Duration.ofMinutes(10));
    assertThat(new Settings(1, Duration.ofMinutes(20)).silence()).isEqualTo(Duration.ofMinutes(21));
  }
}
