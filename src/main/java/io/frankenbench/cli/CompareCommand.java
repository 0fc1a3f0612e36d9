package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.Reason;
import io.frankenbench.report.RunComparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two results folders. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description = {
      "Compares two results folders, such as of two JDKs or library versions: how",
      "each contender's ratio to raw-selector of its own run changed. Absolute times",
      "are shown, not judged.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 done; 2 the command line is wrong, or there is nothing to",
      "compare; 4 with --fail-above, a regression is certain, not only possible, or a",
      "cell that was valid in A cannot be judged in B."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int REGRESSION = 4;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "Results folder before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Results folder after.")
  private Path after = Path.of("");

  @Option(
      names = "--fail-above",
      paramLabel = "F",
      description =
          "End with status 4 if a cell certainly became slower by more than this factor, as 1.05, or"
              + " if one that was valid in A is missing or not valid in B, or cannot be judged there.")
  private @Nullable String failAbove;

  @Option(
      names = "--allow-missing",
      description =
          "With --fail-above: name cells that are missing or not valid in B, but let them pass; at"
              + " least one must be judged.")
  private boolean allowMissing;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write compare.csv and compare.svg into DIR.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("picocli injects the specification");
    }
    PrintWriter console = spec.commandLine().getOut();
    Double limit = failAbove == null ? null : Numbers.factor("--fail-above", failAbove);
    RunComparison comparison = comparison();
    if (out != null) {
      requireWritable(out);
    }
    comparison.text().forEach(console::println);
    if (comparison.isEmpty() && (limit == null || comparison.lost().isEmpty())) {
      throw UserError.badInput(
          "nothing to compare: no cell has figures and raw-selector beside it in both %s and %s"
              .formatted(before, after));
    }
    if (out != null && !comparison.isEmpty()) {
      comparison.write(out);
      console.println("Written: " + out.resolve("compare.csv") + ", " + out.resolve("compare.svg"));
    }
    if (limit == null) {
      return 0;
    }
    if (allowMissing) {
      comparison.lost().forEach(console::println);
    }
    List<String> failures = failures(comparison, limit);
    failures.forEach(spec.commandLine().getErr()::println);
    return failures.isEmpty() ? 0 : REGRESSION;
  }

  /** What keeps the gate shut. */
  private List<String> failures(RunComparison comparison, double limit) {
    List<String> failures = new ArrayList<>(comparison.regressions(limit));
    if (!allowMissing) {
      failures.addAll(comparison.lost());
    }
    if (!comparison.judgesAny()) {
      failures.add("No cell can be judged: at least 5 blocks are needed in A and in B.");
    }
    return failures;
  }

  private RunComparison comparison() throws UserError {
    GivenResults.requireShots(before, "give a folder of a run");
    GivenResults.requireShots(after, "give a folder of a run");
    try {
      if (Files.isSameFile(before, after)) {
        throw UserError.badInput(
            "%s and %s are the same folder; give two runs".formatted(before, after));
      }
      return RunComparison.of(before, after);
    } catch (IOException e) {
      throw UserError.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireWritable(Path dir) throws UserError, IOException {
    String why = "permission denied";
    try {
      RunComparison.requireWritable(dir);
      Files.createDirectories(dir);
      if (Files.isWritable(dir)) {
        return;
      }
    } catch (FileSystemException e) {
      why = Reason.words(e);
    }
    throw UserError.badInput("cannot write to %s: %s; give another --out".formatted(dir, why));
  }
}
