package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Blocking;
import io.frankenbench.contender.model.FuturesOnPool;

/** Apache HttpClient 5, blocking, behind futures over a pool. */
public final class Hc5FuturePool extends FuturesOnPool {
  /** For the registry. */
  public Hc5FuturePool() {
    super("hc5-future-pool", Hc5Blocking::open);
  }
}
