package io.frankenbench.report;

import java.util.Map;

/** For each library with nothing set: what holds then, and the line that changes it. */
final class Remedies {
  private static final String OKHTTP_POOL =
      "connectionPool(new ConnectionPool(n, 5, TimeUnit.MINUTES)) (5 idle connections are kept)";

  private static final String HC5 =
      "setMaxConnPerRoute(n) (5) and setMaxConnTotal(n) (25), both of the connection manager's"
          + " builder";

  private static final Map<String, String> LINES =
      Map.of(
          "okhttp-async-defaults",
          "dispatcher.setMaxRequestsPerHost(n) (5) and dispatcher.setMaxRequests(n) (64)",
          "okhttp-virtual-defaults",
          "nothing holds execute() back; to use connections again, " + OKHTTP_POOL,
          "jdk-future-defaults",
          "no limit; version(HttpClient.Version.HTTP_1_1) spares each request the offer to"
              + " upgrade to HTTP/2",
          "ahc-async-defaults",
          "no limit; setConnectTimeout(Duration.ofSeconds(30)) (5 s) for storms of connects, and"
              + " setMaxRequestRetry(0) (5 silent retries)",
          "hc5-virtual-defaults",
          HC5,
          "hc5-async-defaults",
          HC5,
          "jetty-async-defaults",
          "setMaxConnectionsPerDestination(n) (64) and setMaxRequestsQueuedPerDestination(n)"
              + " (1,024; the rest is rejected)",
          "reactor-reactive-defaults",
          "ConnectionProvider.builder(name).maxConnections(n).pendingAcquireMaxCount(-1) (500;"
              + " twice as many may wait, for at most 45 s, and the rest is rejected)",
          "vertx-async-defaults",
          "new PoolOptions().setHttp1MaxSize(n) (5)",
          "helidon-virtual-defaults",
          "nothing holds requests back; to use connections again,"
              + " connectionCacheSize(n).shareConnectionCache(false) (256, shared by the whole"
              + " JVM)");

  private Remedies() {}

  /**
   * The line for {@code contender}, in brackets what holds unless it is set; a dash if it is not
   * known.
   */
  static String of(String contender) {
    return LINES.getOrDefault(contender, Words.NONE);
  }
}
