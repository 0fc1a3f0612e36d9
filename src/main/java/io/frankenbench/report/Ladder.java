package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the suite {@code ladder}: each contender at growing in-flight limits, with so many
 * requests for each place in flight.
 */
final class Ladder {
  /** Requests for each place in flight. */
  static final int ROUNDS = 4;

  private final List<CellResult> rungs;
  private final List<Bounded> bounded;

  private Ladder(List<CellResult> rungs, List<Bounded> bounded) {
    this.rungs = rungs;
    this.bounded = bounded;
  }

  static Ladder of(Results results) {
    List<CellResult> cells = results.cells();
    return new Ladder(
        cells.stream().filter(Ladder::isRung).toList(),
        Bounded.of(cells.stream().filter(cell -> !isRung(cell)).toList()));
  }

  private static boolean isRung(CellResult cell) {
    return cell.cell().requests() == ROUNDS * cell.cell().inFlight();
  }

  /** Pools whose limit is small against their requests; only those with figures. */
  List<Bounded> bounded() {
    return bounded;
  }

  /** All in-flight limits, rising. */
  List<Integer> limits() {
    return rungs.stream().map(cell -> cell.cell().inFlight()).distinct().sorted().toList();
  }

  /** True if any rung has a ratio to ideal. */
  boolean hasFigures() {
    return rungs.stream().anyMatch(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null);
  }

  /** Who holds the ideal longest comes first; of the others, who is closest to it at the end. */
  List<String> contenders() {
    return rungs.stream()
        .map(cell -> cell.cell().contender())
        .distinct()
        .sorted(
            Comparator.comparingInt((String id) -> -knee(id).held())
                .thenComparingDouble(this::lastRatio)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private double lastRatio(String contender) {
    Double ratio = median(contender, limits().getLast(), Metric.RATIO_TO_IDEAL);
    return ratio == null ? Double.MAX_VALUE : ratio;
  }

  /** The cell of {@code contender} at {@code limit}; {@code null} if there is none. */
  @Nullable CellResult cell(String contender, int limit) {
    return rungs.stream()
        .filter(cell -> cell.cell().contender().equals(contender))
        .filter(cell -> cell.cell().inFlight() == limit)
        .findFirst()
        .orElse(null);
  }

  /** A figure of {@code contender} at {@code limit}; {@code null} if there is none. */
  @Nullable Double median(String contender, int limit, Metric metric) {
    CellResult cell = cell(contender, limit);
    return cell == null ? null : cell.median(metric);
  }

  /** Where {@code contender} leaves its ideal, by the medians. */
  Knee knee(String contender) {
    return knee(contender, Figure::median);
  }

  /**
   * Between which knees that of {@code contender} lies by the 95 % intervals of its ratios; empty
   * while one of these has too few blocks for an interval.
   */
  Optional<Knee.Range> kneeRange(String contender) {
    List<Figure> ratios =
        limits().stream().map(limit -> ratio(contender, limit)).filter(Objects::nonNull).toList();
    if (ratios.isEmpty() || ratios.stream().anyMatch(one -> one.kind() != Figure.Kind.T95)) {
      return Optional.empty();
    }
    return Optional.of(
        new Knee.Range(
            knee(contender, one -> Math.max(one.median(), one.interval().high())),
            knee(contender, one -> Math.min(one.median(), one.interval().low()))));
  }

  private Knee knee(String contender, ToDoubleFunction<Figure> reading) {
    return Knee.of(limits().stream().map(limit -> step(contender, limit, reading)).toList());
  }

  private Knee.Step step(String contender, int limit, ToDoubleFunction<Figure> reading) {
    Figure ratio = ratio(contender, limit);
    return new Knee.Step(limit, ratio == null ? null : reading.applyAsDouble(ratio));
  }

  private @Nullable Figure ratio(String contender, int limit) {
    CellResult cell = cell(contender, limit);
    return cell == null ? null : cell.figure(Metric.RATIO_TO_IDEAL);
  }
}
