package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.OkHttpCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** OkHttp, with its own callbacks. */
public final class OkHttpAsync extends WithCallbacks implements SpeaksHttp2 {
  /** For the registry. */
  public OkHttpAsync() {
    super("okhttp-async", OkHttpCalling::open);
  }
}
