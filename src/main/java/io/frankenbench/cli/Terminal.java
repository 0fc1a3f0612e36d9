package io.frankenbench.cli;

import java.io.Console;

/** What the program talks to. */
final class Terminal {
  private Terminal() {}

  /** True if a person is looking, so that a line can be rewritten. */
  @SuppressWarnings("SystemConsoleNull") // the default of JDK 25 returns null again
  static boolean isInteractive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
