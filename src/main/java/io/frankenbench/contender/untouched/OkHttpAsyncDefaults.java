package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.OkHttpCalling;
import io.frankenbench.contender.model.WithCallbacks;

/** {@code okhttp-async} with nothing set. */
public final class OkHttpAsyncDefaults extends WithCallbacks {
  /** For the registry. */
  public OkHttpAsyncDefaults() {
    super("okhttp-async-defaults", _ -> OkHttpCalling.untouched());
  }
}
