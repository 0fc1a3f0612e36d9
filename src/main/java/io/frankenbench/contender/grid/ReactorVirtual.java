package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.ReactorBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** Reactor Netty, blocking, on a virtual thread for each request. */
public final class ReactorVirtual extends OnVirtualThreads {
  /** For the registry. */
  public ReactorVirtual() {
    super("reactor-virtual", ReactorBlocking::open);
  }
}
