package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.RawBlocking;
import io.frankenbench.contender.model.FuturesOnPool;

/** Blocking sockets without any library, behind futures over a pool. */
public final class RawFuturePool extends FuturesOnPool {
  /** For the registry. */
  public RawFuturePool() {
    super("raw-future-pool", RawBlocking::open);
  }
}
