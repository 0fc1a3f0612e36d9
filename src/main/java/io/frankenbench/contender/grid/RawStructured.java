package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.RawBlocking;
import io.frankenbench.contender.model.InScope;

/** Blocking sockets without any library, as subtasks of a scope. */
public final class RawStructured extends InScope {
  /** For the registry. */
  public RawStructured() {
    super("raw-structured", RawBlocking::open);
  }
}
