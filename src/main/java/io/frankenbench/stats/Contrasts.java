package io.frankenbench.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of many contenders the data can tell apart: {@link Contrast Contrasts} of all pairs, their
 * p corrected for being so many ({@link Holm}), so that the chance of even one false difference
 * among contenders that are all the same is at most 5 %.
 */
public final class Contrasts {
  private static final double SIGNIFICANCE = 0.05;

  private final Map<Pair, Contrast> corrected = new HashMap<>();

  private Contrasts() {}

  /**
   * Contrasts every pair of contenders that has enough blocks in common.
   *
   * @param byBlock for each contender one positive value of each of its blocks, by the block
   * @param leastBlocks so many blocks are enough; at least two
   * @throws IllegalArgumentException for fewer than two blocks, or a value that is not positive
   */
  public static Contrasts of(List<SortedMap<Integer, Double>> byBlock, int leastBlocks) {
    List<Pair> pairs = new ArrayList<>();
    List<Contrast> found = new ArrayList<>();
    for (int slow = 1; slow < byBlock.size(); slow++) {
      for (int fast = 0; fast < slow; fast++) {
        SortedMap<Integer, Double> above = new TreeMap<>(byBlock.get(slow));
        SortedMap<Integer, Double> below = new TreeMap<>(byBlock.get(fast));
        above.keySet().retainAll(below.keySet());
        below.keySet().retainAll(above.keySet());
        if (above.size() >= leastBlocks) {
          pairs.add(new Pair(slow, fast));
          found.add(Contrast.of(values(above), values(below)));
        }
      }
    }
    double[] p = Holm.adjusted(found.stream().mapToDouble(Contrast::p).toArray());
    Contrasts contrasts = new Contrasts();
    for (int i = 0; i < p.length; i++) {
      Pair pair = pairs.get(i);
      double ratio = found.get(i).ratio();
      contrasts.corrected.put(pair, new Contrast(ratio, p[i]));
      Pair inverse = new Pair(/* slow= */ pair.fast, /* fast= */ pair.slow);
      contrasts.corrected.put(inverse, new Contrast(1 / ratio, p[i]));
    }
    return contrasts;
  }

  /**
   * True if contender {@code slow} is clearly slower than {@code fast}: its ratio exceeds the noise
   * floor {@code noise}, a factor of at least 1, and chance alone does not explain it. False also
   * if the two have too few blocks in common.
   */
  public boolean isSlower(int slow, int fast, double noise) {
    Contrast contrast = corrected.get(new Pair(slow, fast));
    return contrast != null && contrast.ratio() > noise && contrast.p() < SIGNIFICANCE;
  }

  /**
   * Contenders in groups, which may overlap: a group is its leader and all after it that are not
   * clearly slower. Every contender leads a group, but those within another are left out. So two
   * without a group in common are clearly apart.
   *
   * @param fastestFirst the contenders, in the order in which they are to lead
   * @param noise the noise floor, a factor of at least 1
   */
  public List<List<Integer>> groups(List<Integer> fastestFirst, double noise) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < fastestFirst.size(); i++) {
      int leader = fastestFirst.get(i);
      List<Integer> group =
          fastestFirst.stream().skip(i).filter(it -> !isSlower(it, leader, noise)).toList();
      if (groups.stream().noneMatch(earlier -> earlier.containsAll(group))) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static double[] values(SortedMap<Integer, Double> byBlock) {
    return byBlock.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private record Pair(int slow, int fast) {}
}
