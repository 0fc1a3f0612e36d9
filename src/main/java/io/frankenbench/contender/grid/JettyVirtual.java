package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JettyBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** Jetty's client, blocking, on a virtual thread for each request. */
public final class JettyVirtual extends OnVirtualThreads {
  /** For the registry. */
  public JettyVirtual() {
    super("jetty-virtual", JettyBlocking::open);
  }
}
