package io.frankenbench.contender.grid;

import io.frankenbench.contender.SpeaksHttp2;
import io.frankenbench.contender.library.AhcCalling;
import io.frankenbench.contender.model.WithReactor;

/** AsyncHttpClient, as a reactive stream. */
public final class AhcReactive extends WithReactor implements SpeaksHttp2 {
  /** For the registry. */
  public AhcReactive() {
    super("ahc-reactive", AhcCalling::open);
  }
}
