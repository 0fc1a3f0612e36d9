package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.OkHttpCalling;
import io.frankenbench.contender.model.WithFutures;

/** OkHttp, with {@code CompletableFuture}s. */
public final class OkHttpFuture extends WithFutures implements SpeaksHttp2 {
  /** For the registry. */
  public OkHttpFuture() {
    super("okhttp-future", OkHttpCalling::open);
  }
}
