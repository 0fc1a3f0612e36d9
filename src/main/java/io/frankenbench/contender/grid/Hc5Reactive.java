package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Calling;
import io.frankenbench.contender.model.WithReactor;

/** Apache HttpClient 5, as a reactive stream. */
public final class Hc5Reactive extends WithReactor {
  /** For the registry. */
  public Hc5Reactive() {
    super("hc5-reactive", Hc5Calling::open);
  }
}
