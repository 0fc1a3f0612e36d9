package io.frankenbench.report;

import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makespans of two cells of one workload, paired by what they had in common. */
final class Pairs {
  private Pairs() {}

  /**
   * How many times as long {@code slow} took as {@code fast}: from 5 common blocks on by the
   * blocks' medians, with an interval; below by the shots with the same place in the same block
   * (these had the same delays), with their range. {@code null} if they have nothing in common.
   */
  static @Nullable Ratio ratio(CellResult slow, CellResult fast) {
    SortedMap<Integer, Double> slowBlocks = medianByBlock(slow);
    SortedMap<Integer, Double> fastBlocks = medianByBlock(fast);
    keepCommon(slowBlocks, fastBlocks);
    if (slowBlocks.size() >= Figure.ENOUGH_BLOCKS) {
      return Ratio.withInterval(values(slowBlocks), values(fastBlocks));
    }
    SortedMap<Place, Double> slowShots = byShot(slow);
    SortedMap<Place, Double> fastShots = byShot(fast);
    keepCommon(slowShots, fastShots);
    if (!slowShots.isEmpty()) {
      return Ratio.withRange(values(slowShots), values(fastShots));
    }
    return slowBlocks.isEmpty() ? null : Ratio.withRange(values(slowBlocks), values(fastBlocks));
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
    return Figure.medianByBlock(Metric.MAKESPAN, cell.counted());
  }

  private static <K> void keepCommon(SortedMap<K, Double> some, SortedMap<K, Double> others) {
    some.keySet().retainAll(others.keySet());
    others.keySet().retainAll(some.keySet());
  }

  private static SortedMap<Place, Double> byShot(CellResult cell) {
    SortedMap<Place, List<Double>> found = new TreeMap<>();
    for (Shot shot : cell.measured()) {
      Double makespan = shot.metrics().makespan();
      if (makespan != null) {
        found.computeIfAbsent(Place.of(shot), place -> new ArrayList<>()).add(makespan);
      }
    }
    SortedMap<Place, Double> byShot = new TreeMap<>();
    found.forEach((place, makespans) -> byShot.put(place, Quantiles.median(array(makespans))));
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
