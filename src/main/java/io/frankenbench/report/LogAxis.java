package io.frankenbench.report;

import java.util.ArrayList;
import java.util.List;

/** Ticks of a logarithmic axis that stay apart. */
final class LogAxis {
  private LogAxis() {}

  /**
   * Those of {@code candidates} inside {@code low} to {@code high} that are at least {@code apart}
   * (a share of the axis) from the one before; candidates come in order of importance.
   */
  static double[] ticks(double low, double high, double apart, double... candidates) {
    double span = Math.log(high / low);
    List<Double> chosen = new ArrayList<>();
    for (double candidate : candidates) {
      boolean inside = candidate >= low && candidate <= high;
      if (inside
          && chosen.stream().allMatch(c -> Math.abs(Math.log(candidate / c)) >= apart * span)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream().sorted().mapToDouble(Double::doubleValue).toArray();
  }
}
