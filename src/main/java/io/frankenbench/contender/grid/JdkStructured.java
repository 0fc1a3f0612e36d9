package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.JdkBlocking;
import io.frankenbench.contender.model.InScope;

/** The JDK's own client, blocking, as subtasks of a scope. */
public final class JdkStructured extends InScope implements SpeaksHttp2 {
  /** For the registry. */
  public JdkStructured() {
    super("jdk-structured", JdkBlocking::open);
  }
}
