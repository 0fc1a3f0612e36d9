package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.HelidonBlocking;
import io.frankenbench.contender.model.InScope;

/** Helidon's client, as subtasks of a scope. */
public final class HelidonStructured extends InScope {
  /** For the registry. */
  public HelidonStructured() {
    super("helidon-structured", HelidonBlocking::open);
  }
}
