package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** The JDK's own client, blocking, on a virtual thread for each request. */
public final class JdkVirtual extends OnVirtualThreads implements SpeaksHttp2 {
  /** For the registry. */
  public JdkVirtual() {
    super("jdk-virtual", JdkBlocking::open);
  }
}
