package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.JettyCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** {@code jetty-async} with nothing set. */
public final class JettyAsyncDefaults extends WithCallbacks {
  /** For the registry. */
  public JettyAsyncDefaults() {
    super("jetty-async-defaults", _ -> JettyCalling.untouched());
  }
}
