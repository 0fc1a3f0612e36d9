package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.workload.HeapSize;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cells of very large batches: contenders, each at growing numbers of requests.
 *
 * @param cells all of them
 */
record Million(List<CellResult> cells) {
  /** How a contender goes about what it cannot do at once. */
  enum Kind {
    /** An event loop begins the next request when one has ended. */
    EVENT_LOOP("event loop"),
    /** A thread begins when a permit is free, and ends with its request. */
    THREADS("virtual threads"),
    /** All threads, or all futures and tasks, are made at once. */
    NAIVE("everything made at once"),
    /** Another process. */
    PYTHON("Python");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind of {@code cell}. */
    static Kind of(CellResult cell) {
      String model = cell.cell().model();
      if (cell.cell().library().equals("python")) {
        return PYTHON;
      }
      if (model.endsWith("-eager") || model.endsWith("pool")) {
        return NAIVE;
      }
      return model.equals("virtual") ? THREADS : EVENT_LOOP;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static Million of(Results results) {
    return new Million(results.cells());
  }

  /** The numbers of requests, growing. */
  List<Integer> sizes() {
    return cells.stream().map(cell -> cell.cell().requests()).distinct().sorted().toList();
  }

  /** Those with so many requests that have figures, the fastest first. */
  List<CellResult> timed(int requests) {
    return cells.stream()
        .filter(cell -> cell.cell().requests() == requests)
        .filter(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null)
        .sorted(
            Comparator.comparingDouble(
                cell -> Optional.ofNullable(cell.median(Metric.RATIO_TO_IDEAL)).orElseThrow()))
        .toList();
  }

  /** Contenders, by kind, and then in the order of their time at the most requests they did. */
  List<String> contenders() {
    return cells.stream()
        .sorted(
            Comparator.comparing(Kind::of)
                .thenComparingInt(cell -> -cell.cell().requests())
                .thenComparingDouble(cell ->
                    Optional.ofNullable(cell.median(Metric.RATIO_TO_IDEAL))
                        .orElse(Double.MAX_VALUE)))
        .map(cell -> cell.cell().contender())
        .distinct()
        .toList();
  }

  /** What {@code contender} did of so many requests. */
  Optional<CellResult> at(String contender, int requests) {
    return cells.stream()
        .filter(cell -> cell.cell().contender().equals(contender))
        .filter(cell -> cell.cell().requests() == requests)
        .findFirst();
  }

  /** The heap that {@code cell} ran with, in words. */
  static String heap(CellResult cell) {
    if (Kind.of(cell) == Kind.PYTHON) {
      return Words.NONE;
    }
    return HeapSize.of(cell.cell().variant())
        .map(heap -> Words.grouped(heap.megabytes()))
        .orElse("2,048");
  }
}
