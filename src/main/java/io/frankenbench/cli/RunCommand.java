package io.frankenbench.cli;

import io.frankenbench.run.Plan;
import io.frankenbench.run.Progress;
import io.frankenbench.run.RunOptions;
import io.frankenbench.run.RunOptions.BodyOption;
import io.frankenbench.run.RunOptions.Extent;
import io.frankenbench.run.RunSession;
import io.frankenbench.run.Stop;
import io.frankenbench.run.UserError;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs suites and publishes what they say. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description = {"Runs suites and publishes the results.", ""},
    footer = {
      "",
      "Exit status: 0 done; 1 a cell ended with fewer valid shots than asked; 2 the command",
      "line is wrong; 3 this machine cannot run it; 130 stopped by Ctrl-C."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SUITE", description = "What to run; headline unless given.")
  private List<String> suites = new ArrayList<>();

  @ArgGroup private @Nullable ExtentOption extent;

  /** How much. */
  static final class ExtentOption {
    @Option(
        names = "--quick",
        description = "A look, not a claim: one block, small bodies, about 4 minutes.")
    private boolean quick;

    @Option(names = "--full", description = "Eight blocks: what is worth citing.")
    private boolean full;

    private Extent asked() {
      return quick ? Extent.QUICK : full ? Extent.FULL : Extent.USUAL;
    }
  }

  @Option(names = "--blocks", paramLabel = "N", description = "Blocks; 2 unless given.")
  private @Nullable Integer blocks;

  @Option(names = "--shots", paramLabel = "N", description = "Measured shots of each fork.")
  private @Nullable Integer shots;

  @Option(
      names = "--contenders",
      split = ",",
      paramLabel = "ID",
      description = "Only these; see ./run-bench.sh list.")
  private List<String> contenders = new ArrayList<>();

  @Option(
      names = "--requests",
      split = ",",
      paramLabel = "N",
      description = "Requests of a shot, such as 1000,10000.")
  private List<String> requests = new ArrayList<>();

  @Option(
      names = "--in-flight",
      split = ",",
      paramLabel = "N",
      description = "In-flight limit: all, or numbers.")
  private List<String> inFlight = new ArrayList<>();

  @Option(
      names = "--body",
      split = ",",
      paramLabel = "BYTES|FILE",
      description = "Size of each body, or a file to serve.")
  private List<String> bodies = new ArrayList<>();

  @Option(
      names = "--connections",
      split = ",",
      paramLabel = "POLICY",
      description = "fresh, warm, or both; fresh unless given.")
  private List<String> connections = new ArrayList<>();

  @Option(
      names = "--delay",
      paramLabel = "DIST",
      defaultValue = "whole:0..3s",
      description = "whole:0..3s (unless given), uniform:0..3s or fixed:1s.")
  private String delay = "";

  @Option(
      names = "--time-scale",
      paramLabel = "F",
      defaultValue = "1",
      description = "Factor on every delay; 1 unless given.")
  private String timeScale = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides the delays; 1 unless given.")
  private String seed = "";

  @Option(
      names = "--order-seed",
      paramLabel = "N",
      description = "Decides the order of cells; random unless given.")
  private @Nullable String orderSeed;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Use the delay server at URL instead of an embedded one.")
  private @Nullable String server;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Results folder; results, or target/quick-results with --quick.")
  private @Nullable Path out;

  @Option(names = "--dry-run", description = "Print the plan and its expected time only.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Stop stop = new Stop();
    Progress progress = new Progress(System.err, Terminal.isInteractive());
    RunOptions options = options();
    RunSession session = new RunSession(options, progress, stop);
    PrintWriter console = commandLine().getOut();
    if (dryRun) {
      DryRun.print(session.outlook(), options.out(), console);
      return 0;
    }
    stop.listen();
    try {
      RunSession.Outcome outcome = session.run();
      if (stop.requested()) {
        return 130;
      }
      Conclusion.print(outcome.report(), console);
      return outcome.complete() ? 0 : 1;
    } finally {
      stop.over();
    }
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli injects the specification");
    }
    return spec.commandLine();
  }

  private RunOptions options() throws UserError {
    Extent howMuch = extent == null ? Extent.USUAL : extent.asked();
    List<Connections> policies = new ArrayList<>();
    for (String policy : connections) {
      policies.add(Numbers.parsed("--connections", policy, Connections::parse));
    }
    Path usual = howMuch == Extent.QUICK ? Path.of("target", "quick-results") : Path.of("results");
    return new RunOptions(
        suites.isEmpty() ? List.of("headline") : suites.stream().distinct().toList(),
        howMuch,
        blocks == null ? null : Numbers.within("--blocks", blocks, 1, 1000),
        shots == null ? null : Numbers.within("--shots", shots, 1, 1000),
        contenders,
        Numbers.counts("--requests", requests),
        Numbers.limits("--in-flight", inFlight),
        bodies(),
        policies.stream().distinct().toList(),
        Numbers.parsed("--delay", delay, Delays::parse),
        Numbers.scale(timeScale),
        Numbers.seed("--seed", seed),
        orderSeed == null ? System.nanoTime() & 0xFFFFFF : Numbers.seed("--order-seed", orderSeed),
        server == null ? null : Numbers.parsed("--server", server, RunCommand::address),
        out == null ? usual : out,
        "./run-bench.sh " + String.join(" ", Arrays.asList(original())));
  }

  private String[] original() {
    return commandLine().getParent().getParseResult().originalArgs().toArray(String[]::new);
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("'" + text + "' is no address; write http://host:port");
    }
    return uri;
  }

  private List<BodyOption> bodies() throws UserError {
    List<BodyOption> all = new ArrayList<>();
    for (String body : bodies) {
      all.add(BodyFile.option(body));
    }
    if (all.stream().filter(body -> body.file() != null).count() > 1) {
      throw UserError.badInput("--body takes one file at most; give the others as sizes");
    }
    return all;
  }

  /** What would be run. */
  private static final class DryRun {
    static void print(RunSession.Outlook outlook, Path out, PrintWriter console) {
      Plan plan = outlook.plan();
      console.printf(
          "%d block%s of %d cells, about %s, into %s:%n",
          plan.blocks(),
          plan.blocks() == 1 ? "" : "s",
          plan.cells().size(),
          Progress.duration(outlook.seconds()),
          out);
      plan.cells()
          .forEach(cell -> console.println("  " + cell.suite() + ": " + RunSession.name(cell)));
      outlook
          .skipped()
          .forEach(
              (cell, why) -> console.println("skipped: " + RunSession.name(cell) + ": " + why));
    }
  }
}
