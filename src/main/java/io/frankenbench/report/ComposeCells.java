package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.workload.Delays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the suite {@code compose} at its largest number of requests; the act that a cell
 * performs is its variant.
 *
 * @param cells those that ran, and those that did not
 */
record ComposeCells(List<CellResult> cells) {
  static final String SUITE = "compose";
  static final String GATHER = "gather";
  static final String AS_COMPLETED = "as-completed";
  static final String CALLBACK = "callback";
  static final String FIRST_FAILURE = "first-failure";
  static final String DEADLINE = "deadline";
  static final String FORGOTTEN = "forgotten";

  /** Acts that hand over every result. */
  static final List<String> HANDING_OVER = List.of(GATHER, AS_COMPLETED, CALLBACK);

  /** Acts that give something up. */
  static final List<String> GIVING_UP = List.of(FIRST_FAILURE, DEADLINE, FORGOTTEN);

  /** Work that goes on for this share of the longest delay has not been given up. */
  private static final double RUNNING_SHARE = 0.05;

  static ComposeCells of(Results results) {
    List<CellResult> all =
        results.cells().stream().filter(cell -> cell.cell().suite().equals(SUITE)).toList();
    int largest = all.stream().mapToInt(cell -> cell.cell().requests()).max().orElse(0);
    return new ComposeCells(
        all.stream().filter(cell -> cell.cell().requests() == largest).toList());
  }

  /** Those that perform {@code act}, the fastest first. */
  List<CellResult> of(String act) {
    return cells.stream().filter(cell -> cell.cell().variant().equals(act)).toList();
  }

  /** Those of {@code act} that have a figure of {@code metric}. */
  List<CellResult> of(String act, Metric metric) {
    return of(act).stream().filter(cell -> cell.median(metric) != null).toList();
  }

  /**
   * All that perform one of {@code acts}, by the smallest figure of {@code metric} in the first.
   */
  List<String> contenders(List<String> acts, Metric metric) {
    Comparator<CellResult> smallestFirst =
        Comparator.comparingDouble(cell -> {
          Double median = cell.median(metric);
          return median == null ? Double.MAX_VALUE : median;
        });
    Stream<CellResult> first = of(acts.getFirst()).stream().sorted(smallestFirst);
    Stream<CellResult> others = acts.stream().skip(1).flatMap(act -> of(act).stream());
    return Stream.concat(first, others).map(cell -> cell.cell().contender()).distinct().toList();
  }

  /** True if work went on after the return that should have been given up. */
  static boolean leftRunning(CellResult cell) {
    Double quiet = cell.median(Metric.TIME_TO_QUIET);
    double longest = Delays.parse(cell.cell().delay()).longestNanos() / 1e9;
    return quiet != null && quiet > RUNNING_SHARE * longest * cell.cell().timeScale();
  }

  /** "1,000 requests of 1 KiB"; empty if there is no cell. */
  String load() {
    @Nullable CellResult any = cells.isEmpty() ? null : cells.getFirst();
    return any == null
        ? ""
        : Words.count(any.cell().requests(), "request")
            + " of "
            + Words.bytes(any.cell().bodyBytes());
  }
}
