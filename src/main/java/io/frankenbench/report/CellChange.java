package io.frankenbench.report;

import io.frankenbench.stats.Change;
import io.frankenbench.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How a contender's makespan as a multiple of {@code raw-selector}'s changed from run A to run B.
 *
 * @param pair the cell in both runs
 * @param change the change with its interval; {@code null} if a run has under 5 blocks
 * @param p its chance if nothing had changed, Holm-corrected for all cells that are compared
 */
record CellChange(CellPair pair, @Nullable Change change, double p) {
  private static final double SIGNIFICANCE = 0.05;

  /** What may be said of a change. */
  enum Verdict {
    /** Certainly slower, by more than the noise. */
    SLOWER("slower"),
    /** Certainly faster, by more than the noise. */
    FASTER("faster"),
    /** Too small for this noise and so many blocks. */
    UNCLEAR("unclear"),
    /** Under 5 blocks: nothing is certain. */
    LOOK("look");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** B ÷ A, of the geometric means over blocks; above 1 it became slower. */
  double factor() {
    return pair.ratioAfter() / pair.ratioBefore();
  }

  /** The 95 % interval of the factor; {@code null} if there are too few blocks for one. */
  @Nullable Interval interval() {
    return change == null ? null : change.interval();
  }

  Verdict verdict() {
    Interval interval = interval();
    if (interval == null) {
      return Verdict.LOOK;
    }
    if (p < SIGNIFICANCE && interval.high() < 1 / pair.noise()) {
      return Verdict.FASTER;
    }
    return isSlowerThan(1) ? Verdict.SLOWER : Verdict.UNCLEAR;
  }

  /**
   * True if it is certain that the cell became slower by more than {@code factor} and more than the
   * noise: the whole interval lies above both.
   */
  boolean isSlowerThan(double factor) {
    Interval interval = interval();
    return interval != null && p < SIGNIFICANCE && interval.low() > Math.max(factor, pair.noise());
  }
}
