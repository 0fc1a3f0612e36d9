package io.frankenbench.run;

import java.util.Locale;

/** Why no block followed the last one. */
enum Stopped {
  /** As many as were asked for are complete. */
  BLOCKS,
  /** No other one fits into the time that was given. */
  BUDGET,
  /** The intervals are as narrow as was asked. */
  UNTIL,
  /** Somebody ended the run, or it is still under way. */
  INTERRUPTED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
