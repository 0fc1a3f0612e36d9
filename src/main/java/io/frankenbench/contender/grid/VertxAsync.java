package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.VertxCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** Vert.x's client, with its own callbacks. */
public final class VertxAsync extends WithCallbacks {
  /** For the registry. */
  public VertxAsync() {
    super("vertx-async", VertxCalling::open);
  }
}
