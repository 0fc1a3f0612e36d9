package io.frankenbench.contender.untouched;

import io.frankenbench.contender.library.ReactorNetty;
import io.frankenbench.contender.model.WithMonos;

/** {@code reactor-reactive} with nothing set. */
public final class ReactorReactiveDefaults extends WithMonos {
  /** For the registry. */
  public ReactorReactiveDefaults() {
    super("reactor-reactive-defaults", _ -> ReactorNetty.untouched());
  }
}
