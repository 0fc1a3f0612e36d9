package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyCalling;
import io.frankenbench.contender.model.WithReactor;

/** Jetty's client, as a reactive stream. */
public final class JettyReactive extends WithReactor {
  /** For the registry. */
  public JettyReactive() {
    super("jetty-reactive", JettyCalling::open);
  }
}
