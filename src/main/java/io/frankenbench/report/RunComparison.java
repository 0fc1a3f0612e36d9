package io.frankenbench.report;

import io.frankenbench.record.UnusableFile;
import io.frankenbench.record.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two results folders against each other: for each cell that both have, how the contender's
 * makespan as a multiple of {@code raw-selector}'s changed from one to the other. A ratio inside a
 * run hardly depends on the machine's mood that day, as absolute times do: those are only shown.
 */
public final class RunComparison {
  private static final String TABLE = "compare.csv";
  private static final String CHART = "compare.svg";

  private final Changes changes;
  private final RunDifferences differences;

  private RunComparison(Changes changes, RunDifferences differences) {
    this.changes = changes;
    this.differences = differences;
  }

  /**
   * Compares what lies in two results folders.
   *
   * @throws IOException if one cannot be read; the message is for the user
   */
  public static RunComparison of(Path before, Path after) throws IOException {
    return of(read(before), read(after));
  }

  static RunComparison of(List<Results> before, List<Results> after) {
    return new RunComparison(Changes.of(before, after), RunDifferences.between(before, after));
  }

  private static List<Results> read(Path folder) throws IOException {
    return Evidence.read(folder).stream().map(Results::of).toList();
  }

  /** True if no cell could be compared; {@link #text} says why. */
  public boolean isEmpty() {
    return changes.cells().isEmpty();
  }

  /** The table, what could not be compared, what else differs, and the conclusion. */
  public List<String> text() {
    return ChangeText.of(changes, differences);
  }

  /**
   * The cells that certainly became slower by more than {@code factor} (at least 1), in words: the
   * change is significant, Holm-corrected, and its whole interval lies above the factor and above
   * the noise floors of both runs.
   */
  public List<String> regressions(double factor) {
    List<String> regressions = new ArrayList<>();
    for (CellChange cell : changes.cells()) {
      if (cell.isSlowerThan(factor)) {
        regressions.add(
            "%s became slower by a factor of %s (%s)"
                .formatted(
                    ChangeText.name(cell.pair().before()),
                    Words.fixed(cell.factor(), 3),
                    ChangeText.interval(cell)));
      }
    }
    return regressions;
  }

  /**
   * Makes sure that {@code dir} is missing, empty, or holds a comparison or results, and that what
   * would be overwritten is a comparison.
   *
   * @throws IOException if not; the message is for the user
   */
  public static void requireWritable(Path dir) throws IOException {
    boolean table = OwnFiles.isMarked(dir.resolve(TABLE), "," + ChangeCsv.FIRST_COLUMN + ",");
    boolean chart = OwnFiles.isMarked(dir.resolve(CHART), OwnFiles.CHART_MARK);
    if (!table && !chart) {
      OwnFiles.requireResults(dir);
    }
    for (String name : List.of(TABLE, CHART)) {
      Path file = dir.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !(name.equals(TABLE) ? table : chart)) {
        throw new UnusableFile(file + " is no comparison of this program's; move it away");
      }
    }
  }

  /**
   * The cells that were valid in A and cannot be judged in B, each with the reason: it broke, was
   * not run, its figures are limited by something else, or it has too few blocks.
   */
  public List<String> lost() {
    return changes.lost();
  }

  /** True if a cell has blocks enough in both runs to say something certain of it. */
  public boolean judgesAny() {
    return changes.cells().stream().anyMatch(cell -> cell.interval() != null);
  }

  /**
   * Writes {@code compare.csv} and {@code compare.svg} into {@code dir}; the same runs give the
   * same bytes. There must be something to draw.
   *
   * @throws IOException if they cannot be drawn or written; the message is for the user
   */
  public void write(Path dir) throws IOException, InterruptedException {
    write(dir, ChartRenderer.usual());
  }

  void write(Path dir, ChartRenderer renderer) throws IOException, InterruptedException {
    Theme theme = Theme.load();
    Chart chart = ChangeChart.of(changes, differences, theme);
    String svg = renderer.render(List.of(chart)).getOrDefault(chart.name(), "");
    WholeFile.write(dir.resolve(TABLE), ChangeCsv.of(changes));
    WholeFile.write(dir.resolve(CHART), Svg.finish(svg, chart, theme.dark()));
  }
}
