package io.frankenbench.record;

import java.util.Map;

/**
 * CPU time that went to neither client nor server. A shot that lost much of it does not show what
 * its client can do, whether it was good or bad: it counts only where no repetition was quieter.
 */
public final class ForeignCpu {
  /** Under this name a shot's record holds its share of the machine's CPU time. */
  public static final String NAME = "foreign_cpu";

  private static final double MUCH = 0.1;

  /** In shorter shots a moment of the run's own host, or a few ticks, would make the difference. */
  private static final double LONG_ENOUGH_SECONDS = 1;

  private ForeignCpu() {}

  /** Its share of the machine's CPU time, 0 to 1; 0 if it is not known. */
  public static double share(Map<String, Double> disturbances) {
    return disturbances.getOrDefault(NAME, 0.0);
  }

  /** True if a shot of that many seconds lost too much. */
  public static boolean isMuch(double seconds, Map<String, Double> disturbances) {
    return seconds >= LONG_ENOUGH_SECONDS && share(disturbances) > MUCH;
  }

  /** What speaks against such a shot. */
  public static String inWords(Map<String, Double> disturbances) {
    return "other programs used %.0f %% of the machine's CPU time"
        .formatted(share(disturbances) * 100);
  }
}
