package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.VertxCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** {@code vertx-async} with nothing set. */
public final class VertxAsyncDefaults extends WithCallbacks {
  /** For the registry. */
  public VertxAsyncDefaults() {
    super("vertx-async-defaults", _ -> VertxCalling.untouched());
  }
}
