package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.AhcCalling;
import io.frankenbench.contender.model.WithFutures;

/** AsyncHttpClient, with {@code CompletableFuture}s. */
public final class AhcFuture extends WithFutures implements SpeaksHttp2 {
  /** For the registry. */
  public AhcFuture() {
    super("ahc-future", AhcCalling::open);
  }
}
