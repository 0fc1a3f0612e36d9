package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.internal.buffer.BufferInternal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every way of calling Vert.x shares: its settings, and one call. The client is that of Vert.x
 * itself; the Web Client is a layer over it that collects bodies.
 */
public final class VertxClients implements AutoCloseable {
  private final int loops = new VertxOptions().getEventLoopPoolSize();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClientOptions options;
  private final PoolOptions pool;
  private final long idleMillis;

  /**
   * Starts a Vert.x.
   *
   * @param idleMillis how long a request may hear nothing; 0: for ever
   */
  private VertxClients(HttpClientOptions options, PoolOptions pool, long idleMillis) {
    this.options = options;
    this.pool = pool;
    this.idleMillis = idleMillis;
  }

  /** Clients whose only limit is the one of their callers. */
  public static VertxClients tuned(Settings settings) {
    int patienceMillis = Math.toIntExact(settings.patience().toMillis());
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setConnectTimeout(patienceMillis) // 60 s unless set
            .setKeepAliveTimeout( // 60 s unless set
                Math.toIntExact(settings.keepAlive().toSeconds()));
    PoolOptions pool =
        new PoolOptions().setHttp1MaxSize(settings.inFlight()); // 5 for each address unless set
    return new VertxClients(options, pool, patienceMillis);
  }

  /** Clients with nothing set. */
  public static VertxClients untouched() {
    return new VertxClients(new HttpClientOptions(), new PoolOptions(), 0);
  }

  /** Where verticles are deployed. */
  public Vertx vertx() {
    return vertx;
  }

  /** How many event loops there are. */
  public int loops() {
    return loops;
  }

  /** Makes a client; it is closed with the verticle that asks for it, or with Vert.x. */
  public HttpClient client() {
    return vertx.createHttpClient(options, pool);
  }

  /** The same for at most {@code connections} to each address. */
  public HttpClient client(int connections) {
    return vertx.createHttpClient(options, new PoolOptions(pool).setHttp1MaxSize(connections));
  }

  /**
   * One call, on the event loop of the caller's context.
   *
   * @return succeeds when the answer, or its failure, has been handed to the batch
   */
  public Future<Integer> get(HttpClient http, Batch batch, int id) {
    return http.request(request(batch.uri(id)))
        // Nested, so that it is on the event loop that an answer's handler is set: a caller on
        // another thread might come too late for it.
        .compose(ready -> ready.send().compose(answer -> handOver(answer, batch, id)))
        .otherwise(failure -> {
          batch.failed(id, failure);
          return id;
        });
  }

  private static Future<Integer> handOver(HttpClientResponse answer, Batch batch, int id) {
    Batch.Body body = batch.answered(id, answer.statusCode(), name -> answer.getHeader(name));
    answer.handler(part -> body.part(bytes(part)));
    return answer
        .end()
        .map(_ -> {
          body.end();
          return id;
        });
  }

  private RequestOptions request(URI uri) {
    RequestOptions request = new RequestOptions().setAbsoluteURI(uri.toString());
    return idleMillis == 0 ? request : request.setIdleTimeout(idleMillis); // none unless set
  }

  /** The part itself: {@code getBytes()} would copy it. */
  private static ByteBuffer bytes(Buffer part) {
    return ((BufferInternal) part).getByteBuf().nioBuffer();
  }

  /** The settings in effect. */
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>();
    all.put("threads", loops + " event loops");
    all.put("transport", vertx.isNativeTransportEnabled() ? "native" : "nio");
    all.put("http1MaxSize", "" + pool.getHttp1MaxSize());
    all.put("maxWaitQueueSize", "" + pool.getMaxWaitQueueSize());
    all.put("protocolVersion", "" + options.getProtocolVersion());
    all.put("decompressionSupported", "" + options.isDecompressionSupported());
    all.put("connectTimeout", options.getConnectTimeout() + " ms");
    all.put("idleTimeout of a request", idleMillis == 0 ? "none" : idleMillis + " ms");
    all.put("keepAliveTimeout", options.getKeepAliveTimeout() + " s");
    return all;
  }

  /** Ends verticles, clients and event loops. */
  @Override
  public void close() {
    vertx.close().await();
  }
}
