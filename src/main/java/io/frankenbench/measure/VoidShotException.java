package io.frankenbench.measure;

/** A shot was void, and there is no point in going on. */
public final class VoidShotException extends Exception {
  private static final long serialVersionUID = 1L;

  VoidShotException(String message) {
    super(message);
  }
}
