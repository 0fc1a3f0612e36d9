package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** Jetty's client, with its own callbacks. */
public final class JettyAsync extends WithCallbacks {
  /** For the registry. */
  public JettyAsync() {
    super("jetty-async", JettyCalling::open);
  }
}
