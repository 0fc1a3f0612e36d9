package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the suite {@code defaults}: a client with nothing set. Its shots are cold at first,
 * so of each block the last one counts that there is, whatever became of it.
 *
 * @param outcomes what became of its requests
 * @param last the shots that count, at least one
 * @param all these and the earlier ones
 * @param kind the same in a word
 */
record Untouched(Outcomes outcomes, List<Shot> last, List<Shot> all, Kind kind) {
  private static final Comparator<Shot> IN_TIME =
      Comparator.comparingInt((Shot shot) -> shot.position().fork())
          .thenComparingInt(shot -> shot.position().shot());

  /** What became of a fan-out; the best first. */
  enum Kind {
    /** All requests succeeded, and few in flight are not what it waited for. */
    FINE("fine"),
    /** It was stopped, but not for want of requests in flight. */
    STOPPED("stopped"),
    /** So few were in flight that it was stopped, or took many times the ideal. */
    CRAWLING("crawling"),
    /** Some requests failed. */
    REFUSED("refused");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Of all cells that have an outcome, workload after workload. */
  static List<Untouched> of(Results results) {
    List<Untouched> all = new ArrayList<>();
    for (CellResult cell : results.cells()) {
      List<Shot> told =
          results.evidence().shots().stream()
              .filter(shot -> shot.cell().equals(cell.cell()) && Outcomes.isTold(shot))
              .toList();
      List<Shot> last = lastOf(told);
      Outcomes.of(cell, last)
          .ifPresent(
              outcomes -> all.add(new Untouched(outcomes, last, told, kindOf(outcomes, last))));
    }
    return all;
  }

  private static List<Shot> lastOf(List<Shot> told) {
    SortedMap<Integer, Shot> byBlock = new TreeMap<>();
    for (Shot shot : told) {
      byBlock.merge(shot.position().block(), shot, (a, b) -> IN_TIME.compare(a, b) > 0 ? a : b);
    }
    return List.copyOf(byBlock.values());
  }

  private static Kind kindOf(Outcomes outcomes, List<Shot> last) {
    boolean lost = !outcomes.hung() && !outcomes.allSucceeded();
    if (lost || outcomes.failed() > excused(outcomes, last) || outcomes.thrown() != null) {
      return Kind.REFUSED;
    }
    if (last.stream().allMatch(Throttle::explains)) {
      return Kind.CRAWLING;
    }
    return outcomes.hung() ? Kind.STOPPED : Kind.FINE;
  }

  /** What was in flight when a shot was stopped may have failed for that alone. */
  private static double excused(Outcomes outcomes, List<Shot> last) {
    return outcomes.hung() ? peakOf(last).orElse(0.0) : 0;
  }

  String contender() {
    return outcomes.contender();
  }

  int requests() {
    return outcomes.cell().requests();
  }

  /** Requests that failed, or of which nobody spoke though it had ended. */
  double failed() {
    return outcomes.failed() + (outcomes.hung() ? 0 : outcomes.silent());
  }

  /** "44 to 3,855": how many failed in each of its shots; empty if it had one. */
  Optional<String> failedOverall() {
    double[] failed =
        all.stream()
            .map(shot -> shot.figure(Metric.ERRORS))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return failed.length < 2
        ? Optional.empty()
        : Optional.of(Words.grouped(failed[0]) + " to " + Words.grouped(failed[failed.length - 1]));
  }

  /** A figure of the shots that count; {@code null} if they have none. */
  @Nullable Double median(Metric metric) {
    Figure figure = Figure.of(metric, last);
    return figure == null ? null : figure.median();
  }

  /** The most requests that the server ever saw in flight; empty if it could not be asked. */
  Optional<Double> peak() {
    return peakOf(last);
  }

  private static Optional<Double> peakOf(List<Shot> last) {
    return last.stream()
        .map(shot -> shot.figure(Metric.PEAK_IN_FLIGHT))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }
}
