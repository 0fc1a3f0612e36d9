package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import io.vertx.core.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vert.x's client used as if it blocked: {@code await()} parks the caller, which may be any thread
 * but one of Vert.x's own, and event loops do the work; each calling thread has one of them.
 */
public final class VertxBlocking implements Blocking {
  private final VertxClients vertx;
  private final HttpClient http;

  private VertxBlocking(VertxClients vertx) {
    this.vertx = vertx;
    http = vertx.client();
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new VertxBlocking(VertxClients.tuned(settings));
  }

  @Override
  public void get(Batch batch, int id) {
    vertx.get(http, batch, id).await();
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(vertx.settings());
    all.put("library threads", vertx.loops() + " event loops");
    return all;
  }

  @Override
  public void close() {
    vertx.close();
  }
}
