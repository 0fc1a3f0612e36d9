package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures of two cells of one workload, paired by what they had in common. */
final class Pairs {
  private Pairs() {}

  /**
   * How many times as long {@code slow} took as {@code fast}: from 5 common blocks on by the
   * blocks' medians, with an interval; below by the shots with the same place in the same block
   * (these had the same delays), with their range. {@code null} if they have nothing in common.
   */
  static @Nullable Ratio ratio(CellResult slow, CellResult fast) {
    return ratio(Metric.MAKESPAN, slow, fast);
  }

  /** How many times as large {@code metric} is in {@code large} as in {@code small}, likewise. */
  static @Nullable Ratio ratio(Metric metric, CellResult large, CellResult small) {
    SortedMap<Integer, Double> largeBlocks = medianByBlock(metric, large);
    SortedMap<Integer, Double> smallBlocks = medianByBlock(metric, small);
    keepCommon(largeBlocks, smallBlocks);
    if (largeBlocks.size() >= Figure.ENOUGH_BLOCKS) {
      return Ratio.withInterval(values(largeBlocks), values(smallBlocks));
    }
    SortedMap<Place, Double> largeShots = byShot(metric, large);
    SortedMap<Place, Double> smallShots = byShot(metric, small);
    keepCommon(largeShots, smallShots);
    if (!largeShots.isEmpty()) {
      return Ratio.withRange(values(largeShots), values(smallShots));
    }
    return largeBlocks.isEmpty() ? null : Ratio.withRange(values(largeBlocks), values(smallBlocks));
  }

  /** The ratio of both cells' medians in each block that they have in common. */
  static double[] blockRatios(CellResult slow, CellResult fast) {
    SortedMap<Integer, Double> above = medianByBlock(slow);
    SortedMap<Integer, Double> below = medianByBlock(fast);
    keepCommon(above, below);
    return Ratio.ratios(values(above), values(below));
  }

  /** The median makespan of each block. */
  static SortedMap<Integer, Double> medianByBlock(CellResult cell) {
    return medianByBlock(Metric.MAKESPAN, cell);
  }

  /** The median of {@code metric} in each block in which it is positive. */
  static SortedMap<Integer, Double> medianByBlock(Metric metric, CellResult cell) {
    SortedMap<Integer, Double> byBlock = Figure.medianByBlock(metric, cell.counted());
    byBlock.values().removeIf(value -> value <= 0);
    return byBlock;
  }

  private static <K> void keepCommon(SortedMap<K, Double> some, SortedMap<K, Double> others) {
    some.keySet().retainAll(others.keySet());
    others.keySet().retainAll(some.keySet());
  }

  private static SortedMap<Place, Double> byShot(Metric metric, CellResult cell) {
    SortedMap<Place, List<Double>> found = new TreeMap<>();
    for (Shot shot : cell.measured()) {
      Double value = metric.of(shot);
      if (value != null && value > 0) {
        found.computeIfAbsent(Place.of(shot), place -> new ArrayList<>()).add(value);
      }
    }
    SortedMap<Place, Double> byShot = new TreeMap<>();
    found.forEach((place, values) -> byShot.put(place, Quantiles.median(array(values))));
    return byShot;
  }

  private static double[] values(SortedMap<?, Double> map) {
    return array(new ArrayList<>(map.values()));
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Shots of different contenders in the same place had the same delays. */
  private record Place(int block, int shot) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::block).thenComparingInt(Place::shot);

    static Place of(Shot shot) {
      return new Place(shot.position().block(), shot.position().shot());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
