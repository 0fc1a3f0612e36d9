package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.JdkBlocking;
import io.frankenbench.contender.model.OnPool;

/** The JDK's own client, blocking, on a fixed pool of platform threads. */
public final class JdkPool extends OnPool {
  /** For the registry. */
  public JdkPool() {
    super("jdk-pool", JdkBlocking::open);
  }
}
