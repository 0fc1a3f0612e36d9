package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.OkHttpBlocking;
import io.frankenbench.contender.model.InScope;

/** OkHttp, blocking, as subtasks of a scope. */
public final class OkHttpStructured extends InScope implements SpeaksHttp2 {
  /** For the registry. */
  public OkHttpStructured() {
    super("okhttp-structured", OkHttpBlocking::open);
  }
}
