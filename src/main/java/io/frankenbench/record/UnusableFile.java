package io.frankenbench.record;

import java.io.IOException;

/** A file or folder that the user named cannot be used; the message says which and why. */
public sealed class UnusableFile extends IOException permits DamagedException {
  private static final long serialVersionUID = 1L;

  /** The message is one line for the user. */
  public UnusableFile(String message) {
    super(message);
  }

  UnusableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
