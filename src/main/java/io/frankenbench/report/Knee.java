package io.frankenbench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a contender leaves its ideal: the largest in-flight limit up to which its ratio to ideal
 * stays at or below {@link #HELD}, at this limit and at every smaller one.
 *
 * @param kind what is known of it
 * @param limit the one that {@code kind} speaks of; 0 if it speaks of none
 */
record Knee(Kind kind, int limit) {
  /** Up to this ratio to ideal, a contender is said to hold its ideal. */
  static final double HELD = 1.05;

  /** What is known of a knee. */
  enum Kind {
    /** It holds its ideal at no limit, not even at {@code limit}, the smallest. */
    BELOW,
    /** It holds its ideal up to {@code limit} and leaves it at the next one. */
    AT,
    /** It holds its ideal up to {@code limit}; the next one has no figure. */
    AT_LEAST,
    /** It holds its ideal up to {@code limit}, the largest. */
    NONE,
    /** The smallest limit has no figure. */
    UNKNOWN
  }

  /**
   * One in-flight limit of a contender.
   *
   * @param limit requests in flight
   * @param ratio to ideal; {@code null} if there is no figure
   */
  record Step(int limit, @Nullable Double ratio) {}

  /**
   * Between which two knees it lies.
   *
   * @param early if every ratio stood at the far end of its interval
   * @param late if every ratio stood at the near end
   */
  record Range(Knee early, Knee late) {
    @Override
    public String toString() {
      return early + " to " + late;
    }
  }

  /** The knee of {@code steps}, which rise. */
  static Knee of(List<Step> steps) {
    int held = 0;
    for (Step step : steps) {
      Double ratio = step.ratio();
      if (ratio == null) {
        return held == 0 ? new Knee(Kind.UNKNOWN, 0) : new Knee(Kind.AT_LEAST, held);
      }
      if (ratio > HELD) {
        return held == 0 ? new Knee(Kind.BELOW, step.limit()) : new Knee(Kind.AT, held);
      }
      held = step.limit();
    }
    return held == 0 ? new Knee(Kind.UNKNOWN, 0) : new Knee(Kind.NONE, held);
  }

  /** The largest limit at which it is known to hold its ideal; 0 if there is none. */
  int held() {
    return kind == Kind.BELOW ? 0 : limit;
  }

  /** "2,000"; "below 100"; "none up to 10,000"; "500 or more"; a dash. */
  @Override
  public String toString() {
    String words = Words.grouped(limit);
    return switch (kind) {
      case BELOW -> "below " + words;
      case AT -> words;
      case AT_LEAST -> words + " or more";
      case NONE -> "none up to " + words;
      case UNKNOWN -> Words.NONE;
    };
  }
}
