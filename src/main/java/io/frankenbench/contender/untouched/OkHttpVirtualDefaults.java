package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.OkHttpBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** {@code okhttp-virtual} with nothing set. */
public final class OkHttpVirtualDefaults extends OnVirtualThreads {
  /** For the registry. */
  public OkHttpVirtualDefaults() {
    super("okhttp-virtual-defaults", _ -> OkHttpBlocking.untouched());
  }
}
