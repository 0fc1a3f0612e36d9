package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Calling;
import io.frankenbench.contender.model.WithFutures;

/** Apache HttpClient 5, with {@code CompletableFuture}s. */
public final class Hc5Future extends WithFutures {
  /** For the registry. */
  public Hc5Future() {
    super("hc5-future", Hc5Calling::open);
  }
}
