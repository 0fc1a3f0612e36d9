package io.frankenbench.compose;

import java.util.Arrays;
import java.util.Locale;

/** What the caller wants of a batch; the variant of a cell. */
public enum Act {
  /** All results, handed over in the order of the requests. */
  GATHER,
  /** All results, each as soon as it is there, on the caller's own thread. */
  AS_COMPLETED,
  /** All results, each as soon as it is there, on whatever thread has it. */
  CALLBACK,
  /** The server breaks one request; its failure ends the others. */
  FIRST_FAILURE,
  /** After some time the rest is given up. */
  DEADLINE,
  /** The executor or client is closed while work is pending, and nobody waits. */
  FORGOTTEN;

  /**
   * Reads an act as it is written, such as {@code as-completed}.
   *
   * @throws IllegalArgumentException if there is none of that name, with a message for the user
   */
  public static Act parse(String name) {
    for (Act act : values()) {
      if (act.toString().equals(name)) {
        return act;
      }
    }
    throw new IllegalArgumentException(
        "there is no act '"
            + name
            + "'; there are "
            + String.join(", ", Arrays.stream(values()).map(Act::toString).toList()));
  }

  /** True if every request is answered; false if some are given up. */
  boolean completes() {
    return this == GATHER || this == AS_COMPLETED || this == CALLBACK;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
