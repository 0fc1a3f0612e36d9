package io.frankenbench.contender.library;

import io.frankenbench.contender.Settings;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** What both halves of Apache HttpClient 5 share: settings, and how to read a header. */
final class Hc5 {
  /** One lock for the whole pool, as it is unless set. */
  static final PoolConcurrencyPolicy POLICY = PoolConcurrencyPolicy.STRICT;

  /**
   * For the whole pool: 25 unless set. A pool that is full closes idle connections of one address
   * for the sake of another, so only the limit of each address counts.
   */
  static final int MOST_CONNECTIONS = Integer.MAX_VALUE;

  private Hc5() {}

  /** Timeouts that no healthy server meets, and no look whether a connection is still there. */
  static ConnectionConfig connection(Settings settings) {
    Timeout patience = Timeout.of(settings.patience());
    return ConnectionConfig.custom()
        .setConnectTimeout(patience) // 3 min unless set
        .setSocketTimeout(patience)
        .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND) // else a read of 1 ms after 2 s
        .build();
  }

  /** The same for requests, which ask for nothing but the answer. */
  static RequestConfig request(Settings settings) {
    Timeout patience = Timeout.of(settings.patience());
    return RequestConfig.custom()
        .setConnectionRequestTimeout(patience) // 3 min unless set
        .setResponseTimeout(patience)
        .setConnectionKeepAlive(TimeValue.of(settings.keepAlive())) // 3 min unless set
        .setContentCompressionEnabled(false) // each request asks for gzip unless told not to
        .setProtocolUpgradeEnabled(false) // each request offers TLS unless told not to
        .build();
  }

  /** The value of the header {@code name}; {@code null} if there is none. */
  static @Nullable String header(MessageHeaders message, @Nullable String name) {
    Header header = message.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  /** The settings in effect; {@code retries} in words, since no client tells them. */
  static Map<String, String> settings(
      ConnPoolControl<?> pool, ConnectionConfig connection, RequestConfig request, String retries) {
    Map<String, String> all = new TreeMap<>();
    all.put("maxPerRoute", "" + pool.getDefaultMaxPerRoute());
    all.put("maxTotal", "" + pool.getMaxTotal());
    all.put("concurrencyPolicy", "" + POLICY);
    all.put("automaticRetries", retries);
    all.put("connectTimeout", millis(connection.getConnectTimeout()));
    all.put("socketTimeout", millis(connection.getSocketTimeout()));
    all.put("validateAfterInactivity", millis(connection.getValidateAfterInactivity()));
    all.put("connectionRequestTimeout", millis(request.getConnectionRequestTimeout()));
    all.put("responseTimeout", millis(request.getResponseTimeout()));
    all.put("connectionKeepAlive", millis(request.getConnectionKeepAlive()));
    all.put("contentCompression", "" + request.isContentCompressionEnabled());
    all.put("protocolUpgrade", "" + request.isProtocolUpgradeEnabled());
    return all;
  }

  private static String millis(@Nullable TimeValue time) {
    return time == null ? "not set" : time.toMilliseconds() + " ms";
  }
}
