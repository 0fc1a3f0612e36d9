package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.HelidonBlocking;
import io.frankenbench.contender.model.FuturesOnPool;

/** Helidon's client, behind futures over a pool. */
public final class HelidonFuturePool extends FuturesOnPool {
  /** For the registry. */
  public HelidonFuturePool() {
    super("helidon-future-pool", HelidonBlocking::open);
  }
}
