package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.HelidonBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** Helidon's client, on a virtual thread for each request. */
public final class HelidonVirtual extends OnVirtualThreads {
  /** For the registry. */
  public HelidonVirtual() {
    super("helidon-virtual", HelidonBlocking::open);
  }
}
