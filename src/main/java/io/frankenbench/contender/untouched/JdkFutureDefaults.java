package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.JdkCalling;
import io.frankenbench.contender.model.WithFutures;

/** {@code jdk-future} with nothing set. */
public final class JdkFutureDefaults extends WithFutures {
  /** For the registry. */
  public JdkFutureDefaults() {
    super("jdk-future-defaults", _ -> JdkCalling.untouched());
  }
}
