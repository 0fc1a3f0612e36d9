package io.frankenbench.report;

import io.frankenbench.record.Histograms;
import io.frankenbench.record.Shot;
import org.HdrHistogram.Histogram;

/**
 * The overhead per request of a cell, all its measured shots that count together.
 *
 * @param late microseconds of those requests that did not finish before their ideal
 * @param early how many did
 */
record OverheadCurve(Histogram late, long early) {

  static OverheadCurve of(CellResult cell) {
    Histogram late = Histograms.micros();
    long early = 0;
    for (Shot shot : cell.measured()) {
      if (shot.overheadHistogram() != null) {
        late.add(Histograms.parse(shot.overheadHistogram()));
        early += shot.overheadNegative();
      }
    }
    return new OverheadCurve(late, early);
  }

  /** Requests it is made from. */
  long total() {
    return late.getTotalCount() + early;
  }

  /** The overhead in milliseconds that {@code share} of the requests, 0 to 1, do not exceed. */
  double millisAt(double share) {
    long count = late.getTotalCount();
    double rank = share * total() - early;
    return rank <= 0 ? 0 : late.getValueAtPercentile(100 * rank / count) / 1000.0;
  }
}
