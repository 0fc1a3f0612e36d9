package io.frankenbench.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something the user can mend: one line for the terminal, and the exit status that goes with it.
 */
public final class UserError extends Exception {
  private static final long serialVersionUID = 1L;

  /** The command line, an input file or an output folder cannot be used. */
  public static final int BAD_INPUT = 2;

  /** This machine cannot run it. */
  public static final int MACHINE = 3;

  private final int exitStatus;

  private UserError(int exitStatus, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitStatus = exitStatus;
  }

  /** The command line, an input file or an output folder cannot be used. */
  public static UserError badInput(String message) {
    return new UserError(BAD_INPUT, message, null);
  }

  /** The same, with what was met. */
  public static UserError badInput(String message, Throwable cause) {
    return new UserError(BAD_INPUT, message, cause);
  }

  /** This machine cannot run it; the message says what is missing and how to get it. */
  public static UserError machine(String message, @Nullable Throwable cause) {
    return new UserError(MACHINE, message, cause);
  }

  /** What the process ends with. */
  public int exitStatus() {
    return exitStatus;
  }
}
