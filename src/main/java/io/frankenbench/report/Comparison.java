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

/**
 * Contenders of one workload against each other, by ratios formed inside blocks: the machine drifts
 * between blocks, hardly inside one.
 *
 * @param cells those that may be compared
 * @param noise the noise floor as a factor above 1
 * @param twin the twin's ratio to the contender it is identical to; {@code null} if none was run
 */
record Comparison(List<CellResult> cells, double noise, @Nullable Ratio twin) {
  /** How the id of an identical twin ends. */
  static final String TWIN = "-twin";

  /** The noise is never taken for less. */
  static final double LEAST_NOISE = 1.01;

  /** Nor for less than this, where the twin ran too seldom to show it. */
  static final double LEAST_NOISE_UNSEEN = 1.05;

  private static final int ENOUGH_PAIRS = 4;

  /** Compares the {@code cells} of one workload. */
  static Comparison of(List<CellResult> cells) {
    List<CellResult> sound =
        cells.stream()
            .filter(c -> c.status() == CellStatus.VALID || c.status() == CellStatus.PARTIAL)
            .toList();
    Ratio twin = twin(cells);
    return new Comparison(sound, noise(twin), twin);
  }

  private static double noise(@Nullable Ratio twin) {
    double least = twin == null || twin.pairs() < ENOUGH_PAIRS ? LEAST_NOISE_UNSEEN : LEAST_NOISE;
    return twin == null ? least : Math.max(least, twin.farthest());
  }

  /**
   * How many times as long {@code slow} took as {@code fast}: from 5 common blocks on by the
   * blocks' medians, with an interval; below by the shots with the same place in the same block
   * (these had the same delays), with their range. {@code null} if they have nothing in common.
   */
  static @Nullable Ratio ratio(CellResult slow, CellResult fast) {
    SortedMap<Integer, double[]> slowBlocks = byBlock(slow);
    SortedMap<Integer, double[]> fastBlocks = byBlock(fast);
    slowBlocks.keySet().retainAll(fastBlocks.keySet());
    fastBlocks.keySet().retainAll(slowBlocks.keySet());
    if (slowBlocks.size() >= Figure.ENOUGH_BLOCKS) {
      return Ratio.withInterval(medians(slowBlocks), medians(fastBlocks));
    }
    SortedMap<Place, Double> slowShots = byShot(slow);
    SortedMap<Place, Double> fastShots = byShot(fast);
    slowShots.keySet().retainAll(fastShots.keySet());
    fastShots.keySet().retainAll(slowShots.keySet());
    if (!slowShots.isEmpty()) {
      return Ratio.withRange(values(slowShots), values(fastShots));
    }
    return slowBlocks.isEmpty() ? null : Ratio.withRange(medians(slowBlocks), medians(fastBlocks));
  }

  /** True if {@code ratio} certainly lies above 1 by more than the noise. */
  boolean isClear(@Nullable Ratio ratio) {
    return ratio != null && ratio.interval().low() > noise;
  }

  private static @Nullable Ratio twin(List<CellResult> cells) {
    for (CellResult twin : cells) {
      String id = twin.cell().contender();
      for (CellResult original : cells) {
        if (twin.isTwin() && id.equals(original.cell().contender() + TWIN)) {
          return ratio(twin, original);
        }
      }
    }
    return null;
  }

  private static SortedMap<Integer, double[]> byBlock(CellResult cell) {
    return Figure.valuesByBlock(Metric.MAKESPAN, cell.counted());
  }

  private static double[] medians(SortedMap<Integer, double[]> blocks) {
    return blocks.values().stream().mapToDouble(Quantiles::median).toArray();
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
