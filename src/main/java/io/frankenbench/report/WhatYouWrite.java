package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How each model reads to write: its source beside its figures, and what is hard about it. */
final class WhatYouWrite {
  private final List<Column<CellResult>> columns =
      List.of(
          Column.text("model", Grid::model),
          Column.CONTENDER.as("shown with"),
          Column.number(
              "lines of code",
              cell -> files(cell).isEmpty() ? Words.NONE : Words.grouped(lines(cell))),
          Column.RATIO,
          Column.CLIENT_CPU,
          Column.LIVE_HEAP,
          Column.PEAK_RSS,
          Column.text("what is hard", cell -> ModelNotes.of(Grid.model(cell)).brief()));

  private final Sources sources;
  private final List<CellResult> shown;

  private WhatYouWrite(Grid grid, Sources sources) {
    this.sources = sources;
    shown = grid.models().stream().flatMap(model -> best(grid, model).stream()).toList();
  }

  /** A table over all models that have figures, then each of them with its code. */
  static List<Block> of(Grid grid, Sources sources) {
    return new WhatYouWrite(grid, sources).blocks();
  }

  /** The fastest HTTP library under {@code model}; bare sockets if there is no other. */
  private static Optional<CellResult> best(Grid grid, String model) {
    return grid.cells().stream()
        .filter(cell -> Grid.model(cell).equals(model))
        .filter(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null)
        .min(
            Comparator.comparing(CellResult::isBareSockets)
                .thenComparingInt(grid.cells()::indexOf));
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "factorial: what you would write"));
    blocks.add(
        new Block.Paragraph(
            "Each model with the HTTP library that was fastest under it: what it costs to run, and"
                + " what to write and to read. Lines of code are those of every file shown, without"
                + " blank lines, comments and imports; figures are medians. What is hard about a"
                + " model follows from its interfaces; it is no measurement."));
    blocks.add(Column.table(columns, shown));
    if (shown.stream().allMatch(cell -> files(cell).isEmpty())) {
      blocks.add(new Block.Paragraph("The source was not kept with these results."));
    }
    Set<Source> before = new HashSet<>();
    shown.forEach(cell -> add(blocks, cell, before));
    return blocks;
  }

  private List<Source> files(CellResult cell) {
    return sources.of(cell.cell().contender());
  }

  private long lines(CellResult cell) {
    return files(cell).stream().mapToLong(Source::lines).sum();
  }

  /** One model; a file that was shown {@code before} is only named. */
  private void add(List<Block> blocks, CellResult cell, Set<Source> before) {
    blocks.add(new Block.Heading(4, Grid.model(cell)));
    blocks.add(new Block.Paragraph(figures(cell)));
    List<String> hard = ModelNotes.of(Grid.model(cell)).sentences();
    if (!hard.isEmpty()) {
      blocks.add(new Block.Points(hard));
    }
    List<String> again = new ArrayList<>();
    for (Source file : files(cell)) {
      if (before.add(file)) {
        blocks.add(
            new Block.Code(file.file() + ", " + Words.count(file.lines(), "line"), file.text()));
      } else {
        again.add(file.file());
      }
    }
    if (!again.isEmpty()) {
      blocks.add(new Block.Paragraph("With " + Words.list(again) + " from above."));
    }
  }

  private String figures(CellResult cell) {
    List<String> figures =
        Stream.of(
                figure(cell, Metric.RATIO_TO_IDEAL, 3, " × the ideal"),
                figure(cell, Metric.CPU_PER_REQUEST, 1, " µs of client CPU per request"),
                figure(cell, Metric.PEAK_THREADS, 0, " platform threads at the peak"),
                figure(cell, Metric.PEAK_RSS, 0, " MB of memory (RSS)"))
            .flatMap(Optional::stream)
            .toList();
    int files = files(cell).size();
    return cell.cell().contender()
        + ": "
        + String.join(", ", figures)
        + (files == 0
            ? "."
            : "; "
                + Words.count(lines(cell), "line")
                + " of code in "
                + Words.count(files, "file")
                + ".");
  }

  private static Optional<String> figure(
      CellResult cell, Metric metric, int decimals, String unit) {
    Double median = cell.median(metric);
    return median == null
        ? Optional.empty()
        : Optional.of(
            (decimals == 0 ? Words.grouped(median) : Words.fixed(median, decimals)) + unit);
  }
}
