package io.frankenbench.contender.grid;

import io.frankenbench.contender.library.Hc5Blocking;
import io.frankenbench.contender.model.InScope;

/** Apache HttpClient 5, blocking, as subtasks of a scope. */
public final class Hc5Structured extends InScope {
  /** For the registry. */
  public Hc5Structured() {
    super("hc5-structured", Hc5Blocking::open);
  }
}
