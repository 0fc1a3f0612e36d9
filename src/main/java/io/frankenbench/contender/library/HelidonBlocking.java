package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientConfig;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Helidon's client, which was written for virtual threads: all work on the calling thread. Each
 * cached connection has a virtual thread that looks whether the server has closed it. This is the
 * one for HTTP/1.1, to which its {@code WebClient} hands on every request of a plain {@code http}
 * address.
 */
public final class HelidonBlocking implements Blocking {
  private final Http1Client http;

  private HelidonBlocking(Http1Client http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new HelidonBlocking(
        Http1Client.builder()
            .shareConnectionCache(false) // with the whole JVM unless set
            .connectionCacheSize(settings.inFlight()) // 256 for each address unless set
            .connectTimeout(settings.patience()) // 10 s unless set
            .readTimeout(settings.silence()) // 30 s unless set; for cached connections, too
            .followRedirects(false)
            .proxy(Proxy.noProxy()) // else asks DNS for each address's name, to ask for its proxy
            .build());
  }

  /**
   * A client with nothing set, but for two things that are due to the bench. Its connections are
   * its own, since those that it shares with the whole JVM cannot be closed by anybody. And it has
   * no proxy: to ask for one it needs a host's name, which is there at once in everyone's requests
   * but in these, which go to bare addresses, is asked of DNS for each connection.
   */
  public static Blocking untouched() {
    return new HelidonBlocking(
        Http1Client.builder().shareConnectionCache(false).proxy(Proxy.noProxy()).build());
  }

  @Override
  public void get(Batch batch, int id) {
    try (HttpClientResponse response = http.get().uri(batch.uri(id)).request()) {
      batch
          .answered(
              id,
              response.status().code(),
              name -> response.headers().first(HeaderNames.create(name)).orElse(null))
          .readFrom(response.inputStream());
    } catch (IOException | RuntimeException e) { // its own failures are unchecked
      batch.failed(id, e);
    }
  }

  @Override
  public Map<String, String> settings() {
    Http1ClientConfig config = http.prototype();
    Map<String, String> all = new TreeMap<>();
    all.put("shareConnectionCache", "" + config.shareConnectionCache());
    all.put("connectionCacheSize", "" + config.connectionCacheSize());
    all.put("connectTimeout", "" + config.socketOptions().connectTimeout());
    all.put("readTimeout", "" + config.socketOptions().readTimeout());
    all.put("followRedirects", "" + config.followRedirects());
    all.put("proxy", "" + config.proxy().type());
    all.put("tcpNoDelay", "" + config.socketOptions().tcpNoDelay());
    return all;
  }

  @Override
  public void close() {
    http.closeResource();
  }
}
