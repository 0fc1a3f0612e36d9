package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Proxies;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever proxies the user has, every library goes to the server itself. */
class ProxiesTest {
  private static final ProxySelector USUAL = ProxySelector.getDefault();
  private static final Properties BEFORE = (Properties) System.getProperties().clone();
  private static final AtomicInteger ASKED = new AtomicInteger();

  /** A proxy for everything, as the properties name it. */
  private static final class Everywhere extends ProxySelector {
    private final InetSocketAddress address;

    Everywhere(InetSocketAddress address) {
      this.address = address;
    }

    @Override
    public List<Proxy> select(URI uri) {
      boolean plain = "socket".equals(uri.getScheme());
      return List.of(new Proxy(plain ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress to, IOException e) {}
  }

  private static ServerSocket proxy;
  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (!proxy.isClosed()) {
            try {
              proxy.accept().close();
              ASKED.incrementAndGet();
            } catch (IOException e) {
              return; // the test is over
            }
          }
        });
  }

  @AfterAll
  static void stop() throws IOException {
    proxy.close();
    server.close();
  }

  /** Loopback addresses are no exception here, as the addresses of a remote server would not be. */
  @BeforeEach
  void setProxies() {
    // Another test of this JVM may have made it forget what the properties say.
    ProxySelector.setDefault(new Everywhere((InetSocketAddress) proxy.getLocalSocketAddress()));
    String port = "" + proxy.getLocalPort();
    System.setProperty("http.nonProxyHosts", "");
    System.setProperty("socksNonProxyHosts", "");
    for (String kind : new String[] {"http.proxy", "https.proxy", "socksProxy"}) {
      System.setProperty(kind + "Host", "127.0.0.1");
      System.setProperty(kind + "Port", port);
    }
  }

  @AfterEach
  void restore() {
    ProxySelector.setDefault(USUAL);
    System.setProperties((Properties) BEFORE.clone());
  }

  private static Stream<String> oneOfEachLibrary() {
    return Stream.of(
        "raw-virtual",
        "okhttp-virtual",
        "jdk-future",
        "ahc-async",
        "hc5-virtual",
        "jetty-async",
        "reactor-reactive",
        "vertx-async",
        "helidon-virtual");
  }

  @Test
  void a_process_is_started_without_the_variables_that_name_proxies() {
    Map<String, String> environment =
        new HashMap<>(Map.of("http_proxy", "a", "HTTPS_PROXY", "b", "all_proxy", "c", "HOME", "d"));
    Proxies.forget(environment);

    assertThat(environment).containsOnlyKeys("HOME");
  }

  @Test
  void a_proxy_that_is_in_effect_is_told() {
    assertThat(Proxies.inEffect()).contains("HTTP @ ").contains("SOCKS @ ");
    Proxies.forget();
    assertThat(Proxies.inEffect()).isEqualTo("none");
  }

  @ParameterizedTest
  @MethodSource("oneOfEachLibrary")
  void goes_direct_and_says_so(String id) throws Exception {
    Contender contender = Contenders.named(id);
    Workload few = new Workload(4, 4, Delays.original(), 0.001, 0, 1024, Connections.FRESH);
    ForkPlan plan = new ForkPlan(Cell.of("test", id, few, Protocol.H1, ""), 0, 0, 11, 0, false);
    try (Watchdog watchdog = new Watchdog(_ -> {}, () -> {});
        Fork fork =
            new Fork(
                plan, contender, new ControlClient(server.control()), watchdog, TestRules.HASTY)) {
      fork.prepare(Phase.COLD);
      fork.fire();
      Shot shot = fork.finish(true);

      assertThat(shot.figure(Metric.ERRORS)).as("%s", shot.errorClasses()).isZero();
      assertThat(shot.settings().get("proxy")).isEqualToIgnoringCase("none");
      assertThat(ASKED).hasValue(0);
    }
  }
}
