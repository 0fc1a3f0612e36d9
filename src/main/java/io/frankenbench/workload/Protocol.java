package io.frankenbench.workload;

import java.util.Locale;

/** What client and server speak, in clear text. */
public enum Protocol {
  /** HTTP/1.1: a connection carries one request at a time. */
  H1,
  /** HTTP/2: a connection carries many. */
  H2;

  /**
   * Reads {@code h1} or {@code h2}.
   *
   * @throws IllegalArgumentException for anything else, with a message for the user
   */
  public static Protocol parse(String text) {
    for (Protocol protocol : values()) {
      if (protocol.toString().equals(text)) {
        return protocol;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is neither h1 nor h2");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
