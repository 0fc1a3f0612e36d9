package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.VertxCalling;
import io.frankenbench.contender.model.WithFutures;

/** Vert.x's client, with {@code CompletableFuture}s. */
public final class VertxFuture extends WithFutures {
  /** For the registry. */
  public VertxFuture() {
    super("vertx-future", VertxCalling::open);
  }
}
