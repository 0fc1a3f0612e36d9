package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.BlockBootstrap;
import io.frankenbench.stats.Interval;
import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the cells of one workload stand against each other, in words. */
final class Standings {
  private final Comparison comparison;
  private final List<List<CellResult>> groups;
  private final @Nullable CellResult fastest;

  Standings(Comparison comparison) {
    this.comparison = comparison;
    groups = comparison.groups();
    List<CellResult> ranked = comparison.ranked();
    fastest = ranked.isEmpty() ? null : ranked.getFirst();
  }

  /** True if there are blocks enough to say who can be told apart. */
  boolean haveGroups() {
    return !groups.isEmpty();
  }

  /** The numbers of its groups, the fastest being 1; a dash if it is in none. */
  String groups(CellResult cell) {
    String numbers =
        IntStream.range(0, groups.size())
            .filter(i -> groups.get(i).contains(cell))
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? Words.NONE : numbers;
  }

  /** How many times as long it took as the fastest, with the interval; a dash if not ranked. */
  String toFastest(CellResult cell) {
    if (fastest == null || !comparison.ranked().contains(cell)) {
      return Words.NONE;
    }
    if (cell.equals(fastest)) {
      return "1";
    }
    Ratio ratio = Pairs.ratio(cell, fastest);
    return ratio == null
        ? Words.NONE
        : Words.fixed(ratio.mean(), 3)
            + (ratio.pairs() < 2 ? "" : " (" + ends(ratio.interval(), "–") + ")");
  }

  /** What stands under the table, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    winner(notes);
    notes.add(noise());
    for (CellResult cell : comparison.ranked()) {
      doubt(notes, cell, "ratio to ideal", ratiosToIdeal(cell));
      if (fastest != null && !cell.equals(fastest)) {
        doubt(notes, cell, "ratio to the fastest", Pairs.blockRatios(cell, fastest));
      }
    }
    return notes;
  }

  private void winner(List<String> notes) {
    if (!haveGroups()) {
      notes.add(
          "A look, not a claim: "
              + Figure.ENOUGH_BLOCKS
              + " blocks are needed for intervals, and to tell who can be told apart.");
      return;
    }
    List<String> names = groups.getFirst().stream().map(cell -> cell.cell().contender()).toList();
    if (names.size() > 1) {
      notes.add(
          "No clear winner: "
              + Words.list(names.subList(1, names.size()))
              + (names.size() > 2 ? " are" : " is")
              + " not shown to be slower than "
              + names.getFirst()
              + " (group 1), by a test for "
              + Words.count(pairs(comparison.ranked().size()), "pair")
              + " at once, which asks much of each.");
    } else if (groups.size() > 1) {
      notes.add(names.getFirst() + " is clearly the fastest.");
    }
  }

  private static long pairs(long cells) {
    return cells * (cells - 1) / 2;
  }

  private String noise() {
    Ratio twin = comparison.twin();
    String floor = "Noise floor " + Words.percentAbove(comparison.noise());
    return twin == null
        ? floor + ": no identical twin has figures here, so this much is assumed."
        : floor
            + ": an identical twin took "
            + Words.fixed(twin.mean(), 3)
            + " × "
            + (twin.interval().high() > twin.interval().low()
                ? "(" + ends(twin.interval(), " to ") + ") "
                : "")
            + "as long as its original"
            + twinsCpu()
            + ".";
  }

  /** Costs have no floor of their own, so it is told how far apart two of the same are. */
  private String twinsCpu() {
    Ratio cpu = comparison.twin(Metric.CPU_PER_REQUEST);
    return cpu == null ? "" : ", and used " + Words.fixed(cpu.mean(), 2) + " × its client CPU";
  }

  /** Says so if the bootstrap does not bear out the t interval of {@code ratios}. */
  private static void doubt(List<String> notes, CellResult cell, String what, double[] ratios) {
    if (ratios.length < Figure.ENOUGH_BLOCKS) {
      return;
    }
    Interval t = Interval.t95OnLogs(ratios);
    Interval bootstrap = BlockBootstrap.interval95(ratios);
    if (!BlockBootstrap.bearsOut(bootstrap, t)) {
      notes.add(
          "One or two blocks of "
              + cell.cell().contender()
              + " stand apart, so do not rely on the interval of its "
              + what
              + ": t says "
              + ends(t, " to ")
              + ", a bootstrap over blocks "
              + ends(bootstrap, " to ")
              + ".");
    }
  }

  private static double[] ratiosToIdeal(CellResult cell) {
    return Figure.medianByBlock(Metric.RATIO_TO_IDEAL, cell.counted()).values().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static String ends(Interval interval, String between) {
    return Words.fixed(interval.low(), 3) + between + Words.fixed(interval.high(), 3);
  }
}
