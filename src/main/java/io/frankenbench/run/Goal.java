package io.frankenbench.run;

import io.frankenbench.plan.RunOptions.Amount;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a run has enough: so many blocks, no time for another one, or intervals narrow enough. The
 * first block runs whatever the forecast says of it.
 */
final class Goal {
  private final int most;
  private final @Nullable Duration budget;
  private final @Nullable Double width;
  private final LongSupplier nanoTime;
  private final long start;

  /**
   * @param most blocks
   * @param nanoTime a clock, such as {@code System::nanoTime}; the time given starts now
   */
  Goal(int most, Amount amount, LongSupplier nanoTime) {
    this.most = most;
    this.budget = amount.budget();
    this.width = amount.until();
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** So many blocks at most. */
  int most() {
    return most;
  }

  /** True if there is time for something that takes {@code seconds}. */
  boolean hasTimeFor(double seconds) {
    return budget == null || elapsedSeconds() + seconds <= budget.toMillis() / 1e3;
  }

  /** How many blocks there will be if {@code finished} are, and each takes {@code seconds}. */
  int expected(int finished, double seconds) {
    if (budget == null) {
      return most;
    }
    double left = budget.toMillis() / 1e3 - elapsedSeconds();
    return Math.clamp(finished + (long) Math.max(0, left / seconds), 1, most);
  }

  /** True if the width of intervals matters, and there may be some. */
  boolean looksAtWidth(int finished) {
    return width != null && finished >= Amount.LEAST_BLOCKS_UNTIL;
  }

  /** True if the widest interval, as high end ÷ low end − 1, is narrow enough. */
  boolean isNarrow(@Nullable Double widest) {
    return width != null && widest != null && widest < width;
  }

  private double elapsedSeconds() {
    return (nanoTime.getAsLong() - start) / 1e9;
  }
}
