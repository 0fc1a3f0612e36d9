package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells in which everything waits at once: contenders at growing numbers of requests, all in
 * flight.
 *
 * @param cells all of them
 */
record Waiting(List<CellResult> cells) {
  private static final String SEVERAL = "-process";

  static Waiting of(Results results) {
    return new Waiting(results.cells());
  }

  /** How many wait, growing. */
  List<Integer> sizes() {
    return cells.stream().map(cell -> cell.cell().requests()).distinct().sorted().toList();
  }

  /** Each contender, and over which protocol; those of one process first. */
  List<Series> series() {
    Map<String, Series> byName = new TreeMap<>();
    for (CellResult cell : cells) {
      if (cell.cell().fresh()) {
        byName
            .computeIfAbsent(name(cell), name -> new Series(name, new TreeMap<>()))
            .bySize()
            .put(cell.cell().requests(), cell);
      }
    }
    List<Series> all = new ArrayList<>(byName.values());
    all.sort(
        Comparator.comparing(Series::inSeveralProcesses)
            .thenComparing(one -> one.bytesEach().orElse(Double.MAX_VALUE)));
    return all;
  }

  private static String name(CellResult cell) {
    String contender = cell.cell().contender();
    return cell.cell().http2() ? contender + ", h2" : contender;
  }

  /** The kind of {@code cell}, by its model. */
  static String kind(CellResult cell) {
    String model = cell.cell().model().replace(SEVERAL, "");
    return switch (model) {
      case "virtual" -> "virtual threads";
      case "pool" -> "a platform thread for each";
      case "future", "future-primed" -> "futures";
      default -> "event loop";
    };
  }

  /**
   * A contender at several sizes, over fresh connections.
   *
   * @param name of the contender, and its protocol if that is another than usual
   * @param bySize its cells
   */
  record Series(String name, NavigableMap<Integer, CellResult> bySize) {
    /** True if other processes do the fetching. */
    boolean inSeveralProcesses() {
      return any().cell().model().endsWith(SEVERAL);
    }

    boolean http2() {
      return any().cell().http2();
    }

    String contender() {
      return any().cell().contender();
    }

    private CellResult any() {
      return bySize.values().iterator().next();
    }

    String kind() {
      return Waiting.kind(any());
    }

    /** Heap that one waiting request holds, at the most that were seen; empty if never seen. */
    Optional<Double> bytesEach() {
      return points(Metric.BYTES_PER_TASK).values().stream().reduce((_, last) -> last);
    }

    /** The most requests at which the heap of one was looked at. */
    int mostSeen() {
      return points(Metric.BYTES_PER_TASK).lastKey();
    }

    /** How a figure grows with what waits; empty with fewer than two sizes. */
    Optional<Growth> growth(Metric metric) {
      SortedMap<Integer, Double> points = points(metric);
      return points.size() < 2 ? Optional.empty() : Optional.of(Growth.of(points));
    }

    private SortedMap<Integer, Double> points(Metric metric) {
      SortedMap<Integer, Double> points = new TreeMap<>();
      bySize.forEach((size, cell) -> {
        Double value = cell.median(metric);
        if (value != null) {
          points.put(size, value);
        }
      });
      return points;
    }
  }
}
