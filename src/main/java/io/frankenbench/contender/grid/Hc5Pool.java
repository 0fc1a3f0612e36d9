package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Blocking;
import io.frankenbench.contender.model.OnPool;

/** Apache HttpClient 5, blocking, on a fixed pool of platform threads. */
public final class Hc5Pool extends OnPool {
  /** For the registry. */
  public Hc5Pool() {
    super("hc5-pool", Hc5Blocking::open);
  }
}
