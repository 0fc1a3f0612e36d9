package io.frankenbench.stats;

import java.util.SortedMap;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How a cost grows with a size: the straight line y = fixed + each · x through the points, by least
 * squares.
 *
 * @param fixed what there is at size 0
 * @param each what every further one adds
 */
public record Growth(double fixed, double each) {

  /**
   * The line through {@code points}, cost by size.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Growth of(SortedMap<Integer, Double> points) {
    if (points.size() < 2) {
      throw new IllegalArgumentException("a line needs two points, not " + points.size());
    }
    SimpleRegression line = new SimpleRegression();
    points.forEach(line::addData);
    return new Growth(line.getIntercept(), line.getSlope());
  }

  /** The cost of {@code size}, if it goes on as it began. */
  public double at(int size) {
    return fixed + each * size;
  }
}
