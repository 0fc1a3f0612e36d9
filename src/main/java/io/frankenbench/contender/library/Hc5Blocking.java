package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * Apache HttpClient 5, the classic half: all work on the calling thread, over connections that it
 * leases from a pool. It has no thread of its own.
 */
public final class Hc5Blocking implements Blocking {
  private final CloseableHttpClient http;
  private final Map<String, String> settings;

  private Hc5Blocking(CloseableHttpClient http, Map<String, String> settings) {
    this.http = http;
    this.settings = settings;
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    ConnectionConfig connection = Hc5.connection(settings);
    RequestConfig request = Hc5.request(settings);
    PoolingHttpClientConnectionManager pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(Hc5.POLICY)
            .setMaxConnTotal(Hc5.MOST_CONNECTIONS)
            .setMaxConnPerRoute(settings.inFlight()) // 5 unless set
            .setDefaultConnectionConfig(connection)
            .build();
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(request)
            .disableAutomaticRetries() // 1 unless disabled
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
    return new Hc5Blocking(http, Hc5.settings(pool, connection, request, "none"));
  }

  /** A client with nothing set; it is given the pool that it would make, so that it can be read. */
  public static Blocking untouched() {
    PoolingHttpClientConnectionManager pool =
        PoolingHttpClientConnectionManagerBuilder.create().build();
    return new Hc5Blocking(
        HttpClients.custom().setConnectionManager(pool).build(),
        Hc5.settings(pool, ConnectionConfig.DEFAULT, RequestConfig.DEFAULT, "1, as it comes"));
  }

  @Override
  public void get(Batch batch, int id) {
    try {
      http.execute(
          new HttpGet(batch.uri(id)),
          response -> {
            batch
                .answered(id, response.getCode(), name -> Hc5.header(response, name))
                .readFrom(response.getEntity().getContent());
            return null;
          });
    } catch (IOException e) {
      batch.failed(id, e);
    }
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public void close() throws IOException {
    http.close(); // and its pool
  }
}
