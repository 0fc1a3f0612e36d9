package io.frankenbench.workload;

import java.util.Locale;

/** Which connections a shot may use. */
public enum Connections {
  /** Every shot opens its own connections, inside the clock. */
  FRESH,
  /** The shot uses the client of the warm-up again, with the connections it already holds. */
  WARM;

  /**
   * Reads {@code fresh} or {@code warm}.
   *
   * @throws IllegalArgumentException for anything else, with a message for the user
   */
  public static Connections parse(String text) {
    for (Connections policy : values()) {
      if (policy.toString().equals(text)) {
        return policy;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is neither fresh nor warm");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
