package io.frankenbench.cli;

import io.frankenbench.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders a results folder again from its raw data. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {"Renders summary, charts and pages again from the raw data of DIR.", ""})
final class ReportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "results",
      description = "Results folder; results unless given.")
  private Path folder = Path.of("results");

  @Override
  public Integer call() throws Exception {
    GivenResults.requireShots(folder, "./run-bench.sh run makes them");
    Report report = Report.render(folder);
    if (spec != null) {
      Conclusion.print(report, List.of(), folder, spec.commandLine().getOut());
    }
    return 0;
  }
}
