package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.Hc5Calling;
import io.frankenbench.contender.model.WithCallbacks;

/** {@code hc5-async} with nothing set. */
public final class Hc5AsyncDefaults extends WithCallbacks {
  /** For the registry. */
  public Hc5AsyncDefaults() {
    super("hc5-async-defaults", _ -> Hc5Calling.untouched());
  }
}
