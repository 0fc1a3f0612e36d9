package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyBlocking;
import io.frankenbench.contender.model.InScope;

/** Jetty's client, blocking, as subtasks of a scope. */
public final class JettyStructured extends InScope {
  /** For the registry. */
  public JettyStructured() {
    super("jetty-structured", JettyBlocking::open);
  }
}
