package io.frankenbench.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How much of the spread of a table each of its two factors explains, over several blocks.
 *
 * @param table the geometric means over all blocks; without entries that are alone in their row or
 *     column, since these tell nothing beyond themselves
 * @param rows what the rows explain beyond the columns
 * @param columns what the columns explain beyond the rows
 * @param shared what either explains as well as the other
 * @param rest what neither explains: interaction and noise
 * @param blocks how many
 */
public record Decomposition(
    TwoWayTable table, Share rows, Share columns, Share shared, Share rest, int blocks) {

  /** One place of the table: its positive value in each block that has one. */
  public record Series(String row, String column, SortedMap<Integer, Double> byBlock) {}

  /**
   * One part of the spread.
   *
   * @param value as a share of the whole, as {@link Split} tells them
   * @param interval where it lies
   * @param byChance what it would be on average if neither factor had an effect
   */
  public record Share(double value, Interval interval, double byChance) {}

  /**
   * Divides the spread of {@code series}. From {@code enoughBlocks} on, the intervals are those of
   * a bootstrap that draws whole blocks ({@link BlockBootstrap}); below, they span what single
   * blocks say, the least to the largest.
   *
   * @return empty if no two entries can be compared, or all of them are the same
   * @throws IllegalArgumentException for a value that is not positive
   */
  public static Optional<Decomposition> of(List<Series> series, int enoughBlocks) {
    int[] blocks = blocks(series);
    TwoWayTable table = table(series, blocks);
    Split whole = table.split();
    if (whole.equals(Split.NONE)) {
      return Optional.empty();
    }
    boolean enough = blocks.length >= Math.max(2, enoughBlocks);
    List<Split> scatter = new ArrayList<>();
    for (int[] places : enough ? BlockBootstrap.draws(blocks.length) : each(blocks.length)) {
      Split split = table(series, at(places, blocks)).split();
      if (!split.equals(Split.NONE)) {
        scatter.add(split);
      }
    }
    if (scatter.isEmpty()) {
      scatter.add(whole);
    }
    Split chance = table.byChance();
    int drawn = enough ? blocks.length : 0;
    return Optional.of(
        new Decomposition(
            table,
            share(Split::rows, whole, chance, scatter, drawn),
            share(Split::columns, whole, chance, scatter, drawn),
            share(Split::shared, whole, chance, scatter, drawn),
            share(Split::rest, whole, chance, scatter, drawn),
            blocks.length));
  }

  /** The blocks of which there are values, in order. */
  private static int[] blocks(List<Series> series) {
    return series.stream()
        .flatMap(one -> one.byBlock().keySet().stream())
        .mapToInt(Integer::intValue)
        .distinct()
        .sorted()
        .toArray();
  }

  private static int[] at(int[] places, int[] blocks) {
    return Arrays.stream(places).map(place -> blocks[place]).toArray();
  }

  /** Every block alone. */
  private static List<int[]> each(int blocks) {
    return IntStream.range(0, blocks).mapToObj(place -> new int[] {place}).toList();
  }

  /** The geometric means over {@code some} blocks, of which one may be there twice. */
  private static TwoWayTable table(List<Series> series, int[] some) {
    List<TwoWayTable.Entry> entries = new ArrayList<>();
    for (Series one : series) {
      double[] values =
          Arrays.stream(some)
              .mapToObj(block -> one.byBlock().get(block))
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .toArray();
      if (values.length > 0) {
        entries.add(new TwoWayTable.Entry(one.row(), one.column(), Ratio.geometricMean(values)));
      }
    }
    return new TwoWayTable(entries).comparable();
  }

  /**
   * One share. A draw repeats some blocks, so it is a little noisier than the whole; the interval
   * is moved back by as much as the draws' mean is off. Efron and Tibshirani: "An Introduction to
   * the Bootstrap" (1993), chapter 10.
   *
   * @param drawn from how many blocks {@code scatter} was drawn; 0 if it is of single blocks
   */
  private static Share share(
      ToDoubleFunction<Split> part, Split whole, Split chance, List<Split> scatter, int drawn) {
    double value = part.applyAsDouble(whole);
    double[] values = scatter.stream().mapToDouble(part).toArray();
    double off = StatUtils.mean(values) - value;
    return new Share(
        value,
        drawn == 0
            ? Interval.range(values)
            : BlockBootstrap.ends95(drawn, values).map(end -> end - off),
        part.applyAsDouble(chance));
  }
}
