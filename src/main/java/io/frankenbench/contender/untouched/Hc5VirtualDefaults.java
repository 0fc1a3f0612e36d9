package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.Hc5Blocking;
import io.frankenbench.contender.model.OnVirtualThreads;

/** {@code hc5-virtual} with nothing set. */
public final class Hc5VirtualDefaults extends OnVirtualThreads {
  /** For the registry. */
  public Hc5VirtualDefaults() {
    super("hc5-virtual-defaults", _ -> Hc5Blocking.untouched());
  }
}
