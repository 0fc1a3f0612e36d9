package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.AhcBlocking;
import io.frankenbench.contender.model.OnPool;

/** AsyncHttpClient, blocking, on a fixed pool of platform threads. */
public final class AhcPool extends OnPool implements SpeaksHttp2 {
  /** For the registry. */
  public AhcPool() {
    super("ahc-pool", AhcBlocking::open);
  }
}
