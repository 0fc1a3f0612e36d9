package io.frankenbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cells of one workload by library and model.
 *
 * @param workload what all of them did
 * @param cells without twins, the fastest first and those without figures last
 * @param comparison of all of them and of their twins, which show the noise
 */
record Grid(WorkloadKey workload, List<CellResult> cells, Comparison comparison) {
  /** The model of those who write the loop themselves, whatever their library calls it. */
  static final String EVENT_LOOP = "event loop";

  /** In the order in which they are shown. */
  static final List<String> LIBRARIES =
      List.of("raw", "okhttp", "jdk", "ahc", "hc5", "jetty", "reactor", "vertx", "helidon");

  /** In the order in which they are shown: from one thread for each request to one for all. */
  static final List<String> MODELS =
      List.of(
          "pool",
          "virtual",
          "structured",
          "future-pool",
          "async",
          "future",
          "reactive",
          EVENT_LOOP);

  /** The cells of the suite's main workload; empty if none has figures. */
  static Optional<Grid> of(Results results) {
    WorkloadKey workload = results.headline();
    if (workload == null) {
      return Optional.empty();
    }
    List<CellResult> all = Objects.requireNonNull(results.byWorkload().get(workload));
    List<CellResult> cells = all.stream().filter(cell -> !cell.isTwin()).toList();
    return Optional.of(new Grid(workload, cells, Comparison.of(all)));
  }

  /** Those that may be compared, the fastest first. */
  List<CellResult> compared() {
    return cells.stream().filter(comparison.cells()::contains).toList();
  }

  /** Those of them that may be ranked. */
  List<CellResult> ranked() {
    return cells.stream().filter(comparison.ranked()::contains).toList();
  }

  static String library(CellResult cell) {
    return cell.cell().library();
  }

  static String model(CellResult cell) {
    String model = cell.cell().model();
    return model.equals("selector") || model.equals("loop") ? EVENT_LOOP : model;
  }

  /** The libraries that have cells; those that nobody knows come last. */
  List<String> libraries() {
    return inOrder(LIBRARIES, cells.stream().map(Grid::library));
  }

  /** The models that have cells; those that nobody knows come last. */
  List<String> models() {
    return inOrder(MODELS, cells.stream().map(Grid::model));
  }

  /** All models there are, with or without cells. */
  List<String> allModels() {
    return inOrder(MODELS, Stream.concat(MODELS.stream(), cells.stream().map(Grid::model)));
  }

  /** The cell of {@code library} under {@code model}; the fastest if there are several. */
  Optional<CellResult> at(String library, String model) {
    return cells.stream()
        .filter(cell -> library(cell).equals(library) && model(cell).equals(model))
        .findFirst();
  }

  private static List<String> inOrder(List<String> known, Stream<String> found) {
    SortedSet<String> others = new TreeSet<>(found.toList());
    List<String> ordered = new ArrayList<>(known);
    ordered.retainAll(others);
    others.removeAll(known);
    ordered.addAll(others);
    return ordered;
  }
}
