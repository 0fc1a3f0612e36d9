package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.HelidonBlocking;
import io.frankenbench.contender.model.OnPool;

/** Helidon's client, on a fixed pool of platform threads. */
public final class HelidonPool extends OnPool {
  /** For the registry. */
  public HelidonPool() {
    super("helidon-pool", HelidonBlocking::open);
  }
}
