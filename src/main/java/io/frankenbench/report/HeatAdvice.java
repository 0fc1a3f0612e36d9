package io.frankenbench.report;

import io.frankenbench.report.Choose.Advice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the clients of one workload advise. */
final class HeatAdvice {
  /** Who takes no longer than so many times the fastest may be chosen for something else. */
  private static final double CLOSE = 1.25;

  /** Models whose code reads from top to bottom. */
  private static final Set<String> BLOCKING = Set.of("pool", "virtual", "structured");

  private HeatAdvice() {}

  /** Who is the fastest, and how much that matters. */
  static Advice fastest(Heat heat) {
    List<CellResult> level = heat.level();
    CellResult fastest = heat.fastest();
    String opening = "at " + heat.workload().sentence() + ", ";
    if (level.size() == heat.clients().size()) {
      return new Advice(
          heat.workload(),
          opening
              + "take whichever suits you: none of "
              + names(level)
              + " is clearly slower than the fastest.");
    }
    CellResult slowest =
        heat.clients().stream().filter(client -> !level.contains(client)).toList().getLast();
    return new Advice(
        heat.workload(),
        opening
            + (level.size() == 1
                ? name(fastest) + " is clearly the fastest"
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
    Optional<CellResult> heap = least(close, Metric.LIVE_HEAP);
    Optional<CellResult> rss = least(close, Metric.PEAK_RSS);
    if (heap.isEmpty() || rss.isEmpty()) {
      return Optional.empty();
    }
    String second =
        rss.get().equals(heap.get())
            ? " and the least peak RSS ("
            : ", and " + name(rss.get()) + " the least peak RSS (";
    return Optional.of(
        new Advice(
            heat.workload(),
            among(heat)
                + name(heap.get())
                + " has the least live heap ("
                + Tables.show(heap.get(), Metric.LIVE_HEAP, Words::brief)
                + " MB)"
                + second
                + Tables.show(rss.get(), Metric.PEAK_RSS, Words::grouped)
                + " MB)."));
  }

  private static Optional<CellResult> least(List<CellResult> cells, Metric metric) {
    return cells.stream()
        .filter(cell -> cell.median(metric) != null)
        .min(Comparator.comparingDouble(cell -> Objects.requireNonNull(cell.median(metric))));
  }

  /**
   * Who is the least code of those that are not much slower; where that was not recorded, the
   * fastest of the blocking models.
   */
  static Optional<Advice> simplest(Heat heat, SourceLines lines) {
    Optional<CellResult> close = fewest(heat.within(CLOSE), lines);
    if (close.isEmpty()) {
      return heat.clients().stream()
          .filter(client -> BLOCKING.contains(client.cell().model()))
          .findFirst()
          .map(client ->
              new Advice(
                  heat.workload(),
                  "how much code each is was not recorded; blocking code reads from top to bottom,"
                      + " and "
                      + name(client)
                      + " is the fastest of the blocking models: "
                      + (client.equals(heat.fastest())
                          ? "nobody was faster."
                          : "it took "
                              + heat.behindInWords(client)
                              + " as long as the fastest.")));
    }
    CellResult least = fewest(heat.clients(), lines).orElseThrow();
    String less =
        least.equals(close.get())
            ? "."
            : "; "
                + name(least)
                + " needs fewer still ("
                + lines.of(least)
                + "), and took "
                + heat.behindInWords(least)
                + " as long as the fastest.";
    return Optional.of(
        new Advice(
            heat.workload(),
            among(heat)
                + name(close.get())
                + " needs the fewest lines of code ("
                + lines.of(close.get())
                + ", the files included that it shares with others)"
                + less));
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
