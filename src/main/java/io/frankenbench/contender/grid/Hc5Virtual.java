package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Blocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** Apache HttpClient 5, blocking, on a virtual thread for each request. */
public final class Hc5Virtual extends OnVirtualThreads {
  /** For the registry. */
  public Hc5Virtual() {
    super("hc5-virtual", Hc5Blocking::open);
  }
}
