package io.frankenbench.server;

import java.math.BigDecimal;

/** Delays as the value of the {@code delay} header. */
final class Seconds {
  private static final long NANOS = 1_000_000_000;
  private static final String[] WHOLE = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};

  private Seconds() {}

  /** Seconds, with decimals only where needed: {@code 2}, {@code 0.02}. */
  static String text(long nanos) {
    if (nanos % NANOS == 0) {
      long seconds = nanos / NANOS;
      return seconds < WHOLE.length ? WHOLE[(int) seconds] : Long.toString(seconds);
    }
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
  }
}
