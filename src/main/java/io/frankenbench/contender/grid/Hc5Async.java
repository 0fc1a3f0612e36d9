package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Calling;
import io.frankenbench.contender.model.WithCallbacks;

/** Apache HttpClient 5, with its own callbacks. */
public final class Hc5Async extends WithCallbacks {
  /** For the registry. */
  public Hc5Async() {
    super("hc5-async", Hc5Calling::open);
  }
}
