package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.VertxBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** Vert.x's client, blocking, on a virtual thread for each request. */
public final class VertxVirtual extends OnVirtualThreads {
  /** For the registry. */
  public VertxVirtual() {
    super("vertx-virtual", VertxBlocking::open);
  }
}
