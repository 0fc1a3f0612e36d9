package io.frankenbench.contender.library;

import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What both ways of calling Jetty's client share. It has to be started before its first request, so
 * a few threads of its pool wait from then on; that pool may grow to 200, but nothing blocks in it.
 */
final class Jetty {
  private Jetty() {}

  /**
   * Starts a client whose only limit is the one of its caller.
   *
   * @throws Exception if it does not start
   */
  static HttpClient tuned(Settings settings) throws Exception {
    HttpClient http = new HttpClient(new HttpClientTransportOverHTTP()); // speaks HTTP/1.1 only
    http.setMaxConnectionsPerDestination(settings.inFlight()); // 64 unless set
    http.setMaxRequestsQueuedPerDestination(settings.inFlight()); // 1,024 unless set; then rejected
    http.setConnectTimeout(settings.patience().toMillis()); // 5 s unless set
    http.setAddressResolutionTimeout(settings.patience().toMillis()); // 15 s unless set
    http.setIdleTimeout(settings.silence().toMillis()); // 30 s unless set, in use or not
    http.setFollowRedirects(false);
    http.setHttpCookieStore(new HttpCookieStore.Empty());
    http.start();
    http.getContentDecoderFactories().clear(); // the start has added gzip
    return http;
  }

  /**
   * Starts a client with nothing set.
   *
   * @throws Exception if it does not start
   */
  static HttpClient untouched() throws Exception {
    HttpClient http = new HttpClient();
    http.start();
    return http;
  }

  /** The settings in effect, without the threads; {@code timeoutMillis} of a request, 0: none. */
  static Map<String, String> settings(HttpClient http, long timeoutMillis) {
    Map<String, String> all = new TreeMap<>();
    all.put("maxConnectionsPerDestination", "" + http.getMaxConnectionsPerDestination());
    all.put("maxRequestsQueuedPerDestination", "" + http.getMaxRequestsQueuedPerDestination());
    all.put("connectTimeout", http.getConnectTimeout() + " ms");
    all.put("addressResolutionTimeout", http.getAddressResolutionTimeout() + " ms");
    all.put("idleTimeout", http.getIdleTimeout() + " ms");
    all.put("request timeout", timeoutMillis == 0 ? "none" : timeoutMillis + " ms");
    all.put("followRedirects", "" + http.isFollowRedirects());
    return all;
  }

  /** Its threads in words. */
  static String threads(HttpClient http) {
    String pool =
        http.getExecutor() instanceof QueuedThreadPool threads
            ? "pool of at most " + threads.getMaxThreads()
            : "pool";
    return http.getHttpClientTransport() instanceof HttpClientTransportOverHTTP transport
        ? pool + ", " + transport.getClientConnector().getSelectors() + " of them at a selector"
        : pool;
  }

  /** Closes every connection and ends every thread. */
  static void stop(HttpClient http) throws IOException {
    try {
      http.stop();
    } catch (Exception e) {
      throw new IOException("Jetty's client cannot be stopped: " + e.getMessage(), e);
    }
  }
}
