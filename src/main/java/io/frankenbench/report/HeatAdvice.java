package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Choose.Advice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the clients of one workload advise. */
final class HeatAdvice {
  /** Who takes no longer than so many times the fastest may be chosen for something else. */
  private static final double CLOSE = 1.25;

  private HeatAdvice() {}

  /** Who is the fastest, and how much that matters. */
  static Advice fastest(Heat heat) {
    List<CellResult> level = heat.level();
    CellResult fastest = heat.fastest();
    String opening = "at " + heat.workload().sentence() + ", ";
    String verb = heat.comparison().isLook() ? " was" : " is clearly";
    if (level.size() == heat.clients().size()) {
      return new Advice(
          heat.workload(),
          opening
              + "speed does not decide: none of "
              + names(level)
              + " is clearly slower than the fastest.");
    }
    CellResult slowest =
        heat.clients().stream().filter(client -> !level.contains(client)).toList().getLast();
    return new Advice(
        heat.workload(),
        opening
            + (level.size() == 1
                ? name(fastest) + verb + " the fastest"
                : names(level) + " cannot be told apart at the head")
            + "; the slowest, "
            + name(slowest)
            + ", took "
            + heat.behindInWords(slowest)
            + " as long as "
            + name(fastest)
            + ".");
  }

  /** Who needs the least memory of those that are not much slower; empty if nobody says. */
  static Optional<Advice> leastMemory(Heat heat) {
    List<CellResult> close = heat.within(CLOSE);
    List<CellResult> told =
        close.stream()
            .filter(client -> client.median(Metric.PEAK_RSS) != null)
            .sorted(Comparator.comparingDouble(HeatAdvice::peakRss))
            .toList();
    if (told.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Advice(
            heat.workload(),
            among(heat)
                + rss(told.getFirst())
                + " has the least peak RSS, "
                + rss(told.getLast())
                + " the most: what each took of a heap of the same fixed size."));
  }

  private static double peakRss(CellResult client) {
    return Objects.requireNonNull(client.median(Metric.PEAK_RSS));
  }

  private static String rss(CellResult client) {
    return name(client) + " (" + Words.grouped(peakRss(client)) + " MB)";
  }

  /** Who is the least code of those that are not much slower; empty if nobody's is known. */
  static Optional<Advice> leastCode(Heat heat, SourceLines lines) {
    return fewest(heat.within(CLOSE), lines)
        .map(close ->
            new Advice(
                heat.workload(),
                among(heat)
                    + name(close)
                    + " needs the fewest lines of code ("
                    + lines.of(close)
                    + ", the files included that it shares with others)"
                    + fewer(heat, lines, close)));
  }

  /** Who would need less code still than {@code close}, and what time that costs. */
  private static String fewer(Heat heat, SourceLines lines, CellResult close) {
    return fewest(heat.clients(), lines)
        .filter(least -> !least.equals(close))
        .map(least ->
            "; "
                + name(least)
                + " needs fewer still ("
                + lines.of(least)
                + "), and took "
                + heat.behindInWords(least)
                + " as long as the fastest.")
        .orElse(".");
  }

  private static Optional<CellResult> fewest(List<CellResult> clients, SourceLines lines) {
    return clients.stream()
        .filter(client -> lines.of(client) != null)
        .min(Comparator.comparingInt(client -> Objects.requireNonNull(lines.of(client))));
  }

  private static String among(Heat heat) {
    return "of the clients within "
        + Words.fixed(CLOSE, 2)
        + " × of the fastest at "
        + heat.workload().sentence()
        + ", ";
  }

  private static String names(List<CellResult> cells) {
    return Words.list(cells.stream().map(HeatAdvice::name).toList());
  }

  private static String name(CellResult cell) {
    return cell.cell().contender();
  }
}
