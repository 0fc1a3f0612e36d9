package io.frankenbench.cli;

import io.frankenbench.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last words of a run: the answer, what is missing, and where to read on. */
final class Conclusion {
  private static final int MOST_WARNINGS = 3;

  private Conclusion() {}

  /**
   * Prints them.
   *
   * @param suites whose answers are wanted; empty for all
   */
  static void print(@Nullable Report report, List<String> suites, Path folder, PrintWriter out) {
    if (report == null) {
      return;
    }
    report
        .answers()
        .forEach((suite, sentences) -> {
          if (suites.isEmpty() || suites.contains(suite)) {
            sentences.forEach(out::println);
          }
        });
    if (!report.warnings().isEmpty()) {
      out.println();
      report.warnings().stream().limit(MOST_WARNINGS).forEach(out::println);
      if (report.warnings().size() > MOST_WARNINGS) {
        out.println("… and " + (report.warnings().size() - MOST_WARNINGS) + " more like these.");
      }
    }
    if (!report.unfinished().isEmpty()) {
      out.println();
      report.unfinished().forEach(out::println);
    }
    out.println();
    out.println("Published: " + folder.resolve("README.md"));
  }
}
