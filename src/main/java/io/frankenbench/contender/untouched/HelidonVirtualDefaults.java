package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.HelidonBlocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** {@code helidon-virtual} with nothing set. */
public final class HelidonVirtualDefaults extends OnVirtualThreads {
  /** For the registry. */
  public HelidonVirtualDefaults() {
    super("helidon-virtual-defaults", _ -> HelidonBlocking.untouched());
  }
}
