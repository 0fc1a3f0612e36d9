package io.frankenbench.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Keeps the chance of even one false claim among many comparisons at that of a single one. Holm: "A
 * simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
 * (1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p values, in the order of {@code p}: the smallest times their number, the next
   * times one less, and so on, never falling and at most 1.
   *
   * @throws IllegalArgumentException for a value outside 0 to 1
   */
  public static double[] adjusted(double... p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(value + " is no probability");
      }
    }
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, p[order[rank]] * (p.length - rank)));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
