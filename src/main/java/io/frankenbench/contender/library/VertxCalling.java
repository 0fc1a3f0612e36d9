package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Vert.x's client with its futures' callbacks. Called from a plain thread, it does everything on
 * one event loop; so the calls are handed to verticles, one on each event loop, in turn.
 */
public final class VertxCalling implements Calling {
  private final VertxClients vertx;
  private final HttpClient http;
  private final boolean inVerticles;
  private final List<Context> verticles = new CopyOnWriteArrayList<>();

  private VertxCalling(VertxClients vertx, boolean inVerticles) {
    this.vertx = vertx;
    this.inVerticles = inVerticles;
    http = vertx.client();
  }

  /** A client whose only limit is the one of its caller. */
  public static Calling open(Settings settings) {
    return new VertxCalling(VertxClients.tuned(settings), true);
  }

  /** A client with nothing set, called from wherever the caller is. */
  public static Calling untouched() {
    return new VertxCalling(VertxClients.untouched(), false);
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    if (inVerticles) {
      verticle(id).runOnContext(_ -> get(batch, id, done));
    } else {
      get(batch, id, done);
    }
  }

  private void get(Batch batch, int id, Runnable done) {
    vertx.get(http, batch, id).onComplete(_ -> done.run());
  }

  /** Where request {@code id} is made; deploys the verticles first, if there are none. */
  private synchronized Context verticle(int id) {
    if (verticles.isEmpty()) {
      DeploymentOptions oneEach = new DeploymentOptions().setInstances(vertx.loops());
      vertx.vertx().deployVerticle(Caller::new, oneEach).await();
    }
    return verticles.get(id % verticles.size());
  }

  /** A verticle that does what it is asked to, on its event loop. */
  private final class Caller implements Deployable {
    @Override
    public Future<?> deploy(Context context) {
      verticles.add(context);
      return Future.succeededFuture();
    }
  }

  @Override
  public Map<String, String> settings() {
    return vertx.settings();
  }

  @Override
  public void close() {
    vertx.close();
  }
}
