package io.frankenbench.measure;

import io.frankenbench.record.Position.Phase;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * What each iteration of a fork is for: the first warm-up is the cold shot, the last one is the
 * muster, those between are compressed in time; then come the measured shots.
 */
public final class Phases {
  private final boolean startCold;
  private int warmups;
  private int measured;

  /**
   * @param startCold false if the first warm-up is compressed like the others
   */
  public Phases(boolean startCold) {
    this.startCold = startCold;
  }

  /** The phase of the iteration that begins. */
  public Phase next(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      measured++;
      return Phase.MEASURED;
    }
    warmups++;
    if (warmups == 1 && startCold) {
      return Phase.COLD;
    }
    return warmups == iteration.getCount() ? Phase.MUSTER : Phase.WARMUP;
  }

  /** True if no iteration follows the one that began last. */
  public boolean isLast(BenchmarkParams benchmark) {
    return measured == benchmark.getMeasurement().getCount();
  }
}
