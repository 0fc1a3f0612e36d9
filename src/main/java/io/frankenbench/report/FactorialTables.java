package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The tables of library × model. */
final class FactorialTables {
  private final Grid grid;
  private final Comparison comparison;
  private final String intervals;

  /**
   * The tables of {@code grid}.
   *
   * @param intervals what the brackets are, in words
   */
  FactorialTables(Grid grid, String intervals) {
    this.grid = grid;
    this.intervals = intervals;
    comparison = grid.comparison();
  }

  /** Ratio to ideal of every combination, or why it has none. */
  List<Block> matrix() {
    List<String> models = grid.allModels();
    Notes notes = new Notes();
    List<Column<String>> columns =
        Column.grid(
            Column.text("library", library -> library),
            models,
            model ->
                Column.number(
                    model,
                    library ->
                        grid.at(library, model)
                            .map(cell -> measured(cell, notes))
                            .orElseGet(() -> missing(library, model, notes))));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "factorial: ratio to ideal, library × model"));
    blocks.add(
        new Block.Paragraph(
            "Medians; in brackets the " + intervals + ". The other combinations say why not."));
    blocks.add(Column.table(columns, grid.libraries()));
    if (!notes.lines().isEmpty()) {
      blocks.add(new Block.Points(notes.lines()));
    }
    return blocks;
  }

  private static String measured(CellResult cell, Notes notes) {
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    String status = cell.status().toString();
    String why =
        cell.reasons().isEmpty()
            ? ""
            : " "
                + notes.mark(
                    "%s is %s: %s."
                        .formatted(
                            cell.cell().contender(), status, String.join("; ", cell.reasons())));
    if (ratio == null) {
      return "✕ " + status + why;
    }
    return Words.fixed(ratio.median(), 3)
        + Tables.interval(ratio)
        + (cell.status() == CellStatus.VALID ? "" : " " + status)
        + why;
  }

  private static String missing(String library, String model, Notes notes) {
    Absence absence = Absence.of(library, model);
    return absence.word() + " " + notes.mark(absence.sentence());
  }

  /** What the model changes if the library stays. */
  List<Block> sameLibrary() {
    return both(
        "same library, other model",
        "the library's fastest model",
        "the library's leanest model",
        metric -> relative("library", grid.libraries(), grid.models(), grid::at, metric));
  }

  /** What the library changes if the model stays. */
  List<Block> sameModel() {
    return both(
        "same model, other library",
        "the model's fastest library",
        "the model's leanest library",
        metric ->
            relative(
                "model",
                grid.models(),
                grid.libraries(),
                (model, library) -> grid.at(library, model),
                metric));
  }

  private List<Block> both(
      String heading, String fastest, String leanest, Function<Metric, Block> table) {
    return List.of(
        new Block.Heading(3, "factorial: " + heading),
        new Block.Paragraph(
            "How many times as long as with "
                + fastest
                + " (1, by its median), row by row; ratios are formed inside blocks, in brackets the "
                + intervals
                + ". ≈: not clearly slower by a test that allows for all pairs of contenders, which"
                + " are so many that few blocks tell little apart: an interval above 1 is a hint"
                + " all the same."),
        table.apply(Metric.MAKESPAN),
        new Block.Paragraph(
            "How many times as much client CPU per request as with " + leanest + " (1, likewise)."),
        table.apply(Metric.CPU_PER_REQUEST));
  }

  /** Every cell against the one with the least {@code metric} in its row. */
  private Block relative(
      String corner,
      List<String> rows,
      List<String> columns,
      BiFunction<String, String, Optional<CellResult>> at,
      Metric metric) {
    Map<String, CellResult> least = new LinkedHashMap<>();
    for (String row : rows) {
      least(columns.stream().map(column -> at.apply(row, column)).toList(), metric)
          .ifPresent(cell -> least.put(row, cell));
    }
    return least.isEmpty()
        ? new Block.Paragraph("Nobody has such figures.")
        : Column.table(
            Column.grid(
                Column.text(corner, row -> row.getKey()),
                columns,
                column ->
                    Column.number(
                        column,
                        row ->
                            at.apply(row.getKey(), column)
                                .map(cell -> times(cell, row.getValue(), metric))
                                .orElse(""))),
            least.entrySet());
  }

  private Optional<CellResult> least(List<Optional<CellResult>> cells, Metric metric) {
    List<CellResult> compared =
        cells.stream().flatMap(Optional::stream).filter(comparison.cells()::contains).toList();
    return CellResult.least(compared, metric);
  }

  private String times(CellResult cell, CellResult least, Metric metric) {
    if (cell.equals(least)) {
      return "1";
    }
    Ratio ratio = comparison.cells().contains(cell) ? Pairs.ratio(metric, cell, least) : null;
    if (ratio == null) {
      return Words.NONE;
    }
    boolean time = metric == Metric.MAKESPAN;
    int decimals = time ? 3 : 2;
    return Words.fixed(ratio.mean(), decimals)
        + (ratio.pairs() < 2
            ? ""
            : " ("
                + Words.fixed(ratio.interval().low(), decimals)
                + "–"
                + Words.fixed(ratio.interval().high(), decimals)
                + ")")
        + (time && !comparison.isSlower(cell, least) ? " ≈" : "");
  }
}
