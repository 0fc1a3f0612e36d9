package io.frankenbench.cli;

import io.frankenbench.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The last words of a run: the answer, what is missing, and where to read on. */
final class Conclusion {
  private static final int MOST_WARNINGS = 3;

  private Conclusion() {}

  static void print(@Nullable Report report, Path folder, PrintWriter out) {
    if (report == null) {
      return;
    }
    report.answer().forEach(out::println);
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
