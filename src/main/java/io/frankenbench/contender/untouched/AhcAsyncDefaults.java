package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.AhcCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** {@code ahc-async} with nothing set. */
public final class AhcAsyncDefaults extends WithCallbacks {
  /** For the registry. */
  public AhcAsyncDefaults() {
    super("ahc-async-defaults", _ -> AhcCalling.untouched());
  }
}
