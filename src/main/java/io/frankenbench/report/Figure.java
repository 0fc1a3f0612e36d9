package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Interval;
import io.frankenbench.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one cell.
 *
 * @param median over blocks, of the median of each block's shots
 * @param interval as {@code kind} says: of all shots, or of the mean over blocks
 * @param kind how the interval was made
 * @param blocks blocks that had such a figure
 * @param shots shots that had one
 */
record Figure(double median, Interval interval, Kind kind, int blocks, int shots) {
  /** From so many blocks on, an interval is given. */
  static final int ENOUGH_BLOCKS = 5;

  /** How an interval was made. */
  enum Kind {
    /** Least to largest of all shots: under 5 blocks. */
    RANGE,
    /** 95 % confidence, Student's t over the blocks' medians; for ratios on their logarithms. */
    T95;

    @Override
    public String toString() {
      return this == T95 ? "t95" : "range";
    }
  }

  /** The figure of {@code metric} over {@code counted} shots; {@code null} if none has it. */
  static @Nullable Figure of(Metric metric, Collection<Shot> counted) {
    return of(valuesByBlock(metric, counted), metric.isRatio());
  }

  /**
   * The figure of some values of each block; {@code null} if there are none.
   *
   * @param ratio true if their errors multiply
   */
  static @Nullable Figure of(SortedMap<Integer, double[]> byBlock, boolean ratio) {
    if (byBlock.isEmpty()) {
      return null;
    }
    double[] medians = byBlock.values().stream().mapToDouble(Quantiles::median).toArray();
    double[] all = byBlock.values().stream().flatMapToDouble(Arrays::stream).toArray();
    boolean enough = medians.length >= ENOUGH_BLOCKS;
    return new Figure(
        Quantiles.median(medians),
        enough ? t95(ratio, medians) : Interval.range(all),
        enough ? Kind.T95 : Kind.RANGE,
        medians.length,
        all.length);
  }

  /** The values of {@code metric} in each block that has any. */
  static SortedMap<Integer, double[]> valuesByBlock(Metric metric, Collection<Shot> counted) {
    SortedMap<Integer, List<Double>> lists = new TreeMap<>();
    for (Shot shot : counted) {
      Double value = metric.of(shot);
      if (value != null && shot.position().phase() == metric.phase()) {
        lists.computeIfAbsent(shot.position().block(), block -> new ArrayList<>()).add(value);
      }
    }
    SortedMap<Integer, double[]> byBlock = new TreeMap<>();
    lists.forEach((block, values) ->
        byBlock.put(block, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return byBlock;
  }

  /** The median of {@code metric} in each block that has any. */
  static SortedMap<Integer, Double> medianByBlock(Metric metric, Collection<Shot> counted) {
    SortedMap<Integer, Double> medians = new TreeMap<>();
    valuesByBlock(metric, counted)
        .forEach((block, values) -> medians.put(block, Quantiles.median(values)));
    return medians;
  }

  private static Interval t95(boolean ratio, double[] medians) {
    return ratio ? Interval.t95OnLogs(medians) : Interval.t95(medians);
  }
}
