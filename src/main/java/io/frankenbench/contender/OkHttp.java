package io.frankenbench.contender;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** What every OkHttp contender shares: the client's settings, and one blocking call. */
public final class OkHttp {
  private OkHttp() {}

  /** A client whose only limit is the one of its caller. */
  public static OkHttpClient tuned(Settings settings) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(settings.inFlight()); // 64 unless set; for enqueue() only
    dispatcher.setMaxRequestsPerHost(settings.inFlight()); // 5 unless set; for enqueue() only
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool( // keeps 5 idle connections unless told otherwise
            new ConnectionPool(
                settings.inFlight(), settings.keepAlive().toSeconds(), TimeUnit.SECONDS))
        .protocols(List.of(settings.http2() ? Protocol.H2_PRIOR_KNOWLEDGE : Protocol.HTTP_1_1))
        .proxy(Proxy.NO_PROXY) // the system's unless set
        .retryOnConnectionFailure(false)
        .connectTimeout(settings.patience()) // each timeout is 10 s unless set
        .readTimeout(settings.patience())
        .writeTimeout(settings.patience())
        .build();
  }

  /** One blocking call: the answer, or its failure, goes to the batch. */
  public static void get(OkHttpClient http, Batch batch, int id) {
    Request request = new Request.Builder().url(batch.uri(id).toString()).build();
    try (Response response = http.newCall(request).execute()) {
      batch.answered(id, response.code(), response::header).readFrom(response.body().byteStream());
    } catch (IOException e) {
      batch.failed(id, e);
    }
  }

  /** The settings in effect; {@code threads} says in words what the calls run on. */
  public static Map<String, String> settings(OkHttpClient http, String threads) {
    return Map.of(
        "threads", threads,
        "dispatcher.maxRequests", "" + http.dispatcher().getMaxRequests(),
        "dispatcher.maxRequestsPerHost", "" + http.dispatcher().getMaxRequestsPerHost(),
        "protocols", "" + http.protocols(),
        "retryOnConnectionFailure", "" + http.retryOnConnectionFailure(),
        "fastFallback", "" + http.fastFallback(),
        "connectTimeout", http.connectTimeoutMillis() + " ms",
        "readTimeout", http.readTimeoutMillis() + " ms");
  }

  /** Closes every connection and ends the client's threads. */
  public static void close(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
