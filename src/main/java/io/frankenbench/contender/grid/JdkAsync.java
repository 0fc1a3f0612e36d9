package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** The JDK's own client, with its own callbacks. */
public final class JdkAsync extends WithCallbacks implements SpeaksHttp2 {
  /** For the registry. */
  public JdkAsync() {
    super("jdk-async", JdkCalling::open);
  }
}
