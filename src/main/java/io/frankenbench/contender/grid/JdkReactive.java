package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkCalling;
import io.frankenbench.contender.model.WithReactor;

/** The JDK's own client, as a reactive stream. */
public final class JdkReactive extends WithReactor implements SpeaksHttp2 {
  /** For the registry. */
  public JdkReactive() {
    super("jdk-reactive", JdkCalling::open);
  }
}
