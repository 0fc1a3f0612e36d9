package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyCalling;
import io.frankenbench.contender.model.WithFutures;

/** Jetty's client, with {@code CompletableFuture}s. */
public final class JettyFuture extends WithFutures {
  /** For the registry. */
  public JettyFuture() {
    super("jetty-future", JettyCalling::open);
  }
}
