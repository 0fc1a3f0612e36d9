package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyBlocking;
import io.frankenbench.contender.model.OnPool;

/** Jetty's client, blocking, on a fixed pool of platform threads. */
public final class JettyPool extends OnPool {
  /** For the registry. */
  public JettyPool() {
    super("jetty-pool", JettyBlocking::open);
  }
}
