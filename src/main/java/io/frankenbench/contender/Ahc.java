package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.config;
import static org.asynchttpclient.Dsl.get;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.asynchttpclient.AsyncHttpClientConfig.ResponseBodyPartFactory;
import org.asynchttpclient.DefaultAsyncHttpClientConfig;

/** What every AsyncHttpClient contender shares: the client's settings, and one call. */
public final class Ahc {
  private Ahc() {}

  /** A client whose only limit is the one of its caller. */
  public static DefaultAsyncHttpClientConfig.Builder tuned(Settings settings) {
    return config()
        .setMaxConnections(-1)
        .setMaxConnectionsPerHost(-1)
        .setMaxRequestRetry(0) // 5 unless set
        .setConnectTimeout(settings.patience()) // 5 s unless set
        .setRequestTimeout(settings.patience()) // 60 s unless set
        .setReadTimeout(settings.patience()) // 60 s unless set
        .setPooledConnectionIdleTimeout(settings.keepAlive()) // 60 s unless set
        .setHttp2CleartextEnabled(settings.http2()) // by prior knowledge, or not at all
        .setHttp2MaxConcurrentStreams(settings.inFlight()) // the client's own limit
        .setResponseBodyPartFactory(ResponseBodyPartFactory.LAZY); // parts are not copied
  }

  /** One call: its answer, or its failure, goes to the batch; {@code afterwards} follows either. */
  static CompletableFuture<Integer> fetch(
      AsyncHttpClient http, Batch batch, int id, Runnable afterwards) {
    return http.executeRequest(get(batch.uri(id).toString()), new AhcStream(batch, id))
        .toCompletableFuture()
        .handle((status, failure) -> {
          afterwards.run();
          return failure == null ? status : -1;
        });
  }

  /** What is in effect, the transport as the client really uses it included. */
  public static Map<String, String> settings(AsyncHttpClient http, String threads) {
    Map<String, String> all = new TreeMap<>(settings(http.getConfig(), threads));
    all.put("transport", NettyTransport.inEffect(http));
    return all;
  }

  static Map<String, String> settings(AsyncHttpClientConfig config, String threads) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "threads", threads,
                "native transport", "" + config.isUseNativeTransport(),
                "maxConnections", "" + config.getMaxConnections(),
                "maxConnectionsPerHost", "" + config.getMaxConnectionsPerHost(),
                "maxRequestRetry", "" + config.getMaxRequestRetry(),
                "responseBodyPartFactory", "" + config.getResponseBodyPartFactory(),
                "connectTimeout", "" + config.getConnectTimeout(),
                "requestTimeout", "" + config.getRequestTimeout(),
                "pooledConnectionIdleTimeout", "" + config.getPooledConnectionIdleTimeout()));
    if (config.isHttp2CleartextEnabled()) {
      all.put("http2CleartextEnabled", "true");
      all.put("http2MaxConcurrentStreams", "" + config.getHttp2MaxConcurrentStreams());
    }
    return all;
  }
}
