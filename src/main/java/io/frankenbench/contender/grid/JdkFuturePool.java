package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkBlocking;
import io.frankenbench.contender.model.FuturesOnPool;

/** The JDK's own client, blocking, behind futures over a pool. */
public final class JdkFuturePool extends FuturesOnPool implements SpeaksHttp2 {
  /** For the registry. */
  public JdkFuturePool() {
    super("jdk-future-pool", JdkBlocking::open);
  }
}
