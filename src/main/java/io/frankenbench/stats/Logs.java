package io.frankenbench.stats;

import java.util.Arrays;

/** Natural logarithms of a sample. */
final class Logs {
  private Logs() {}

  static double[] of(double... sample) {
    for (double value : sample) {
      if (!(value > 0)) {
        throw new IllegalArgumentException(value + " is not positive, so it has no logarithm");
      }
    }
    return Arrays.stream(sample).map(Math::log).toArray();
  }
}
