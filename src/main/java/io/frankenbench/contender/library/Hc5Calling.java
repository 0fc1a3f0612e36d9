package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.jspecify.annotations.Nullable;

/**
 * Apache HttpClient 5, the half that does not block: a consumer takes each answer part by part, on
 * one of as many I/O threads as there are cores.
 */
public final class Hc5Calling implements Calling {
  private final CloseableHttpAsyncClient http;
  private final Map<String, String> settings;

  private Hc5Calling(CloseableHttpAsyncClient http, Map<String, String> settings) {
    this.http = http;
    this.settings = settings;
    settings.put("threads", IOReactorConfig.DEFAULT.getIoThreadCount() + " I/O threads");
  }

  /** A client whose only limit is the one of its caller. */
  public static Calling open(Settings settings) {
    ConnectionConfig connection = Hc5.connection(settings);
    RequestConfig request = Hc5.request(settings);
    PoolingAsyncClientConnectionManager pool =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(Hc5.POLICY)
            .setMaxConnTotal(Hc5.MOST_CONNECTIONS)
            .setMaxConnPerRoute(settings.inFlight()) // 5 unless set
            .setDefaultConnectionConfig(connection)
            .setDefaultTlsConfig( // which decides on the version, TLS or not
                TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
            .build();
    CloseableHttpAsyncClient http =
        HttpAsyncClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(request)
            .disableAutomaticRetries() // 1 unless disabled
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
    return new Hc5Calling(http, Hc5.settings(pool, connection, request, "none"));
  }

  /** A client with nothing set; it is given the pool that it would make, so that it can be read. */
  public static Calling untouched() {
    PoolingAsyncClientConnectionManager pool =
        PoolingAsyncClientConnectionManagerBuilder.create().build();
    return new Hc5Calling(
        HttpAsyncClients.custom().setConnectionManager(pool).build(),
        Hc5.settings(pool, ConnectionConfig.DEFAULT, RequestConfig.DEFAULT, "1, as it comes"));
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    http.start(); // the first time only: its threads belong inside the clock
    Future<?> _ =
        http.execute(
            AsyncRequestBuilder.get(batch.uri(id)).build(),
            new Answer(batch, id),
            new FutureCallback<Integer>() {
              @Override
              public void completed(Integer status) {
                done.run();
              }

              @Override
              public void failed(Exception cause) {
                batch.failed(id, cause);
                done.run();
              }

              @Override
              public void cancelled() {
                failed(new CancellationException("request " + id + " was cancelled"));
              }
            });
  }

  /** Hands one answer to the batch, part by part; its result is the status. */
  private static final class Answer extends AbstractBinResponseConsumer<Integer> {
    private final Batch batch;
    private final int id;
    private int status;
    private Batch.@Nullable Body body;

    Answer(Batch batch, int id) {
      this.batch = batch;
      this.id = id;
    }

    @Override
    protected void start(HttpResponse head, @Nullable ContentType type) {
      status = head.getCode();
      body = batch.answered(id, status, name -> Hc5.header(head, name));
    }

    @Override
    protected int capacityIncrement() {
      return Integer.MAX_VALUE; // never holds the server back
    }

    @Override
    protected void data(ByteBuffer part, boolean last) {
      if (body != null) {
        body.part(part);
      }
    }

    @Override
    protected Integer buildResult() { // after the last part, or after the head if there is none
      if (body != null) {
        body.end();
      }
      return status;
    }

    @Override
    public void releaseResources() {
      // There are none.
    }
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
