package io.frankenbench.measure;

import java.time.Duration;

/**
 * What of a shot is an outcome, and no fault, and how long a shot is waited for. The suite says it;
 * the orders to the fork carry it.
 */
public enum Tolerance {
  /** Every request succeeds and the shot ends by itself, or there is no figure. */
  NOTHING(10, Duration.ZERO, Duration.ofSeconds(30)),
  /**
   * Fewer files may be open than are needed: requests may fail, if each failure is told, and a shot
   * may never end. Afterwards the same client gets a few more requests.
   */
  FEW_FILES(10, Duration.ZERO, Duration.ofSeconds(30)),
  /**
   * Nothing of a client was set: requests may fail, if each failure is told, and a shot that takes
   * far too long is stopped.
   */
  ANY_END(20, Duration.ofSeconds(5), Duration.ZERO);

  private final int timesIdeal;
  private final Duration least;
  private final Duration grace;

  Tolerance(int timesIdeal, Duration least, Duration grace) {
    this.timesIdeal = timesIdeal;
    this.least = least;
    this.grace = grace;
  }

  /** True if failures are what is looked at, and a shot that never ends is an outcome, too. */
  public boolean failuresAsked() {
    return this != NOTHING;
  }

  /** How long a shot with this ideal may take, but for its {@link #grace}, before it is stopped. */
  public Duration deadline(Duration ideal) {
    Duration longest = ideal.multipliedBy(timesIdeal);
    return longest.compareTo(least) < 0 ? least : longest;
  }

  /** How much longer than its {@link #deadline} a shot may take. */
  public Duration grace() {
    return grace;
  }
}
