package io.frankenbench.report;

import io.frankenbench.record.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a results folder publishes.
 *
 * @param folder the results folder
 * @param answers by suite, what it shows in a few sentences, the same as on the page
 * @param warnings what disturbed the run from outside, in sentences
 * @param unfinished cells that ended with fewer valid shots than asked, each with its status and
 *     reason in words; not those that were stopped where that is an outcome
 * @param widestInterval how wide the widest 95 % interval of a ratio to the fastest is among all
 *     workloads of the first suite, high ÷ low − 1; {@code null} while a cell that may be compared
 *     has too few blocks for one, or no two can be compared
 * @param files what was written, relative to the folder
 */
public record Report(
    Path folder,
    Map<String, List<String>> answers,
    List<String> warnings,
    List<String> unfinished,
    @Nullable Double widestInterval,
    List<String> files) {
  /** With these, a cell need not have as many shots as were asked. */
  private static final Set<CellStatus> ENDED = Set.of(CellStatus.SKIPPED, CellStatus.STOPPED);

  /**
   * Renders {@code dir} again from what lies in {@code raw/} and from {@code environment.json}:
   * {@code summary.csv}, {@code charts/}, {@code histograms/}, a page for each suite, {@code
   * DATA.md}, {@code README.md} and {@code index.html}. Each file is replaced as a whole or not at
   * all; the same raw data give the same bytes. Files of an earlier report that have no successor
   * are deleted.
   *
   * @throws IOException if something is missing, cannot be understood, drawn or written, or a file
   *     that is not this program's is in the way; the message is for the user
   */
  public static Report render(Path dir) throws IOException, InterruptedException {
    return render(dir, ChartRenderer.usual());
  }

  static Report render(Path dir, ChartRenderer renderer) throws IOException, InterruptedException {
    OwnFiles own = OwnFiles.in(dir);
    own.requireWritable(own.likely(List.of()));
    List<Results> suites = Evidence.read(dir).stream().map(Results::of).toList();
    Results results = suites.getFirst();
    Theme theme = Theme.load();
    List<Chapter> chapters = Chapter.of(suites, theme);
    List<Chart> charts = chapters.stream().flatMap(one -> one.charts().stream()).toList();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("summary.csv", SummaryCsv.of(suites));
    for (Chart chart : charts) {
      if (files.put(chart.file(), "") != null) {
        throw new IllegalStateException("two charts are called " + chart.name());
      }
    }
    for (Results suite : suites) {
      HistogramLog.of(suite).ifPresent(log -> files.put(SuiteFiles.histograms(suite.suite()), log));
    }
    for (Chapter chapter : chapters) {
      files.put(SuiteFiles.page(chapter.suite()), page(new SuitePage(chapter).blocks()));
    }
    files.put("DATA.md", page(DataPage.blocks()));
    List<Block> front =
        new FrontPage(
                chapters,
                SourceLines.of(results.evidence().sources()),
                file -> files.containsKey(file) || Files.exists(dir.resolve(file)))
            .blocks();
    files.put("README.md", page(front));
    String answer = chapters.getFirst().sentences().getFirst();
    files.put("index.html", Explorer.page(suites, answer, theme));
    own.requireWritable(files.keySet());
    Map<String, String> drawn = renderer.render(charts);
    for (Chart chart : charts) {
      String svg = drawn.getOrDefault(chart.name(), "");
      files.put(chart.file(), Svg.finish(svg, chart, theme.dark()));
    }
    own.replace(files.keySet(), () -> write(dir, files));
    List<String> warnings =
        suites.stream().flatMap(suite -> Disturbances.of(suite.cells()).stream()).toList();
    return new Report(
        dir,
        answers(chapters),
        warnings,
        unfinished(suites),
        widestInterval(results),
        List.copyOf(files.keySet()));
  }

  private static void write(Path dir, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      WholeFile.write(dir.resolve(file.getKey()), file.getValue());
    }
  }

  private static String page(List<Block> blocks) {
    return OwnFiles.PAGE_MARK + "\n\n" + Markdown.page(blocks);
  }

  private static Map<String, List<String>> answers(List<Chapter> chapters) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    chapters.forEach(chapter -> answers.put(chapter.results().suite(), chapter.sentences()));
    return answers;
  }

  private static @Nullable Double widestInterval(Results results) {
    Double widest = null;
    for (List<CellResult> cells : results.byWorkload().values()) {
      Comparison comparison = Comparison.of(cells);
      if (comparison.cells().size() > 1) {
        Double width = comparison.widestInterval();
        if (width == null) {
          return null;
        }
        widest = widest == null ? width : Math.max(widest, width);
      }
    }
    return widest;
  }

  static List<String> unfinished(List<Results> suites) {
    return suites.stream().flatMap(suite -> unfinished(suite).stream()).toList();
  }

  private static List<String> unfinished(Results results) {
    int planned =
        results.evidence().environment().blocks() * results.evidence().environment().shots();
    List<String> unfinished = new ArrayList<>();
    for (CellResult cell : results.cells()) {
      boolean fewer = cell.measured().size() < Math.max(1, planned);
      if (fewer && !ENDED.contains(cell.status())) {
        unfinished.add(
            cell.cell().contender()
                + " at "
                + cell.workload().sentence()
                + " is "
                + cell.status()
                + ": "
                + String.join("; ", cell.reasons()));
      }
    }
    return unfinished;
  }
}
