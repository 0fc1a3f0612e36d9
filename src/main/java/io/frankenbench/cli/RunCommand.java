package io.frankenbench.cli;

import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.run.Profile;
import io.frankenbench.run.ProfileRun;
import io.frankenbench.run.Progress;
import io.frankenbench.run.RunSession;
import io.frankenbench.run.Stop;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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
      "Exit status: 0 done; 1 a cell ended with fewer valid shots than asked;",
      "2 the command line is wrong, --out holds what is no run's, or --resume finds",
      "another run; 3 this machine cannot run it, its disk is full, its server is",
      "gone, or another run has the folder; 130 stopped by Ctrl-C, and --resume goes",
      "on."
    })
final class RunCommand implements Callable<Integer> {
  static final int STOPPED = 130;

  /** What a shell takes as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  @ParentCommand private @Nullable Main main;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SUITE",
      description = "What to run; headline unless given, and ./run-bench.sh list shows the others.")
  private List<String> suites = new ArrayList<>();

  @Mixin private AmountOptions amount = new AmountOptions();

  @Mixin private WorkloadOptions workload = new WorkloadOptions();

  @Mixin private PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Use this delay server instead of an embedded one: the whole URL, with its token, as"
              + " serve prints it.")
  private @Nullable String server;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Results folder; results, or target/quick-results with --quick.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      description =
          "Go on with the run of the same options that --out holds: only what is missing runs."
              + " More blocks than before may be asked for.")
  private boolean resume;

  @Option(
      names = "--profile",
      paramLabel = "jfr|async[:LIB]",
      description =
          "Keep a Flight Recorder recording, or a flame graph of async-profiler, of each cell under"
              + " raw/profiles; publishes no figures, and goes into target/profile-results.")
  private @Nullable String profile;

  @Option(names = "--dry-run", description = "Print the plan and its expected time only.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Stop stop = main == null ? new Stop() : main.stop();
    Progress progress = new Progress(System.err, Terminal.isInteractive());
    Profile profile = profiled();
    RunOptions options = options(profile);
    RunSession session = new RunSession(options, progress, stop);
    PrintWriter console = commandLine().getOut();
    if (dryRun) {
      DryRun.print(session.outlook(), options.out(), console);
      return 0;
    }
    stop.runBegins();
    try {
      if (profile != null) {
        List<Path> kept = new ProfileRun(options, profile, progress, stop).run();
        kept.forEach(file -> console.println("kept " + file));
        return stop.requested() ? STOPPED : kept.isEmpty() ? 1 : 0;
      }
      RunSession.Outcome outcome = session.run();
      if (stop.requested()) {
        return STOPPED;
      }
      Conclusion.print(outcome.report(), options.suites(), options.out(), console);
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

  private RunOptions options(@Nullable Profile profile) throws UserError {
    return new RunOptions(
            suites.isEmpty() ? List.of("headline") : suites.stream().distinct().toList(),
            amount.amount(profile == null ? null : Integer.valueOf(1)),
            workload.contenders(),
            workload.requests(),
            workload.inFlight(),
            workload.bodies(),
            workload.connections(),
            workload.delay().delays(),
            workload.delay().timeScale(),
            workload.delay().seed(),
            workload.orderSeed(),
            server == null ? null : Numbers.parsed("--server", server, ServerAddress::parse),
            out == null ? usualFolder(profile) : out,
            resume,
            "./run-bench.sh " + original())
        .withPlugins(plugins.jars())
        .speaking(workload.protocols());
  }

  private Path usualFolder(@Nullable Profile profile) {
    if (profile != null) {
      return Path.of("target", "profile-results");
    }
    return amount.extent() == Extent.QUICK
        ? Path.of("target", "quick-results")
        : Path.of("results");
  }

  /** The words that repeat this run from its start, for a shell. */
  private String original() {
    return commandLine().getParent().getParseResult().originalArgs().stream()
        .filter(word -> !word.equals("--resume"))
        .map(word -> withoutToken(word, server))
        .map(RunCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** What is kept of a run is for everybody to read. */
  static String withoutToken(String word, @Nullable String server) {
    boolean told = server != null && server.contains("#") && word.endsWith(server);
    return told ? word.substring(0, word.lastIndexOf('#')) : word;
  }

  private @Nullable Profile profiled() throws UserError {
    if (profile == null) {
      return null;
    }
    if (resume || amount.dependsOnFigures()) {
      throw UserError.badInput(
          "--profile keeps no figures: it goes with neither --resume nor --budget nor --until");
    }
    if (profile.equals("jfr")) {
      return new Profile(Profile.Kind.JFR, null);
    }
    String[] parts = profile.split(":", 2);
    if (!parts[0].equals("async")) {
      throw UserError.badInput(
          "--profile '%s' is unknown; write jfr, async or async:/path/to/libasyncProfiler.so"
              .formatted(profile));
    }
    return new Profile(Profile.Kind.ASYNC, parts.length == 1 ? null : Path.of(parts[1]));
  }
}
