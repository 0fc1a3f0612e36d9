package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.AhcBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** AsyncHttpClient, blocking, on a virtual thread for each request. */
public final class AhcVirtual extends OnVirtualThreads implements SpeaksHttp2 {
  /** For the registry. */
  public AhcVirtual() {
    super("ahc-virtual", AhcBlocking::open);
  }
}
