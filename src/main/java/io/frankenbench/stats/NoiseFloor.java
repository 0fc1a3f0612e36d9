package io.frankenbench.stats;

import org.jspecify.annotations.Nullable;

/** How far apart two contenders may seem without being different. */
public final class NoiseFloor {
  /** The noise is never taken for less. */
  public static final double LEAST = 1.01;

  /** Nor for less than this, where the twin ran too seldom to show it. */
  public static final double LEAST_UNSEEN = 1.05;

  private static final int ENOUGH_PAIRS = 4;

  private NoiseFloor() {}

  /**
   * The noise floor as a factor above 1: the farther end of the interval of {@code twin}, the ratio
   * of a contender to one that is identical to it; {@code null} if there was none.
   */
  public static double of(@Nullable Ratio twin) {
    if (twin == null) {
      return LEAST_UNSEEN;
    }
    return Math.max(twin.pairs() < ENOUGH_PAIRS ? LEAST_UNSEEN : LEAST, twin.farthest());
  }
}
