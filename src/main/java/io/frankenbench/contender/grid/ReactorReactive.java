package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.ReactorNetty;
import io.frankenbench.contender.model.WithMonos;

/** Reactor Netty, by its own streams. */
public final class ReactorReactive extends WithMonos {
  /** For the registry. */
  public ReactorReactive() {
    super("reactor-reactive", ReactorNetty::open);
  }
}
