package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkBlocking;
import io.frankenbench.contender.model.OnPool;

/** The JDK's own client, blocking, on a fixed pool of platform threads. */
public final class JdkPool extends OnPool implements SpeaksHttp2 {
  /** For the registry. */
  public JdkPool() {
    super("jdk-pool", JdkBlocking::open);
  }
}
