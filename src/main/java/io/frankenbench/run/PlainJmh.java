package io.frankenbench.run;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.TemporaryFolder;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.UnCloseablePrintStream;

/**
 * JMH as its users know it. Added are only the delay server, in this JVM, contenders of the user's
 * own, the forks' usual flags in place of those of this JVM (unless {@code -jvmArgs} is given), and
 * exit statuses that tell.
 */
public final class PlainJmh {
  private static final String HELP = "; ./run-bench.sh jmh -h shows JMH's options";

  private PlainJmh() {}

  /**
   * Runs JMH with {@code args}.
   *
   * @param plugins the user's own contenders
   * @return how many benchmarks failed; JMH has said why
   * @throws UserError if JMH does not understand {@code args} or another JMH holds the lock
   */
  public static int run(List<String> args, Plugins plugins) throws IOException, UserError {
    CommandLineOptions options = parsed(args);
    if (options.shouldHelp()) {
      options.showHelp();
    } else if (options.shouldListProfilers()) {
      options.listProfilers();
    } else if (options.shouldListResultFormats()) {
      options.listResultFormats();
    } else if (options.shouldList()) {
      new Runner(options).list();
    } else if (options.shouldListWithParams()) {
      new Runner(options).listWithParams(options);
    } else {
      return benchmark(options, plugins);
    }
    return 0;
  }

  private static CommandLineOptions parsed(List<String> args) throws UserError {
    try {
      CommandLineOptions options = new CommandLineOptions(args.toArray(String[]::new));
      options.getIncludes().forEach(Pattern::compile);
      options.getExcludes().forEach(Pattern::compile);
      return options;
    } catch (PatternSyntaxException e) {
      throw UserError.badInput(
          "jmh: '" + e.getPattern() + "' is no pattern: " + e.getDescription() + HELP, e);
    } catch (CommandLineOptionException | IllegalArgumentException | IllegalStateException e) {
      throw UserError.badInput("jmh: " + oneLine(e) + HELP, e);
    }
  }

  private static int benchmark(CommandLineOptions options, Plugins plugins)
      throws IOException, UserError {
    FailureCount failures = new FailureCount();
    try (PrintStream out = output(options);
        DelayServer server = DelayServer.start(ServerOptions.defaults());
        ToldServer told = ToldServer.of(server.control())) {
      Options all = with(options, told.file(), plugins);
      new Runner(all, failures.listening(out, options.verbosity())).run();
    } catch (NoBenchmarksException e) {
      throw UserError.badInput(
          "no benchmark matches "
              + String.join(" ", options.getIncludes())
              + "; ./run-bench.sh jmh -l lists them",
          e);
    } catch (ProfilersFailedException e) {
      throw UserError.badInput(
          "jmh: "
              + oneLine(Objects.requireNonNullElse(e.getCause(), e))
              + "; ./run-bench.sh jmh -lprof lists the profilers",
          e);
    } catch (RunnerException e) {
      JmhLock.refuseIfHeld(e);
      if (!(e.getCause() instanceof BenchmarkException)) {
        throw UserError.badInput("jmh: " + oneLine(e) + HELP, e);
      }
    }
    return failures.count();
  }

  private static PrintStream output(CommandLineOptions options) throws IOException, UserError {
    if (!options.getOutput().hasValue()) {
      return new UnCloseablePrintStream(System.out, System.out.charset());
    }
    try {
      return new PrintStream(options.getOutput().get(), System.out.charset());
    } catch (FileNotFoundException e) {
      throw UserError.badInput("jmh: -o " + e.getMessage(), e);
    }
  }

  private static Options with(CommandLineOptions options, Path server, Plugins plugins) {
    List<String> first = new ArrayList<>(List.of(ForkOrders.serverOption(server)));
    first.add(TemporaryFolder.jvmOption());
    first.addAll(plugins.jvmOptions());
    first.addAll(options.getJvmArgsPrepend().orElse(List.of()));
    ChainedOptionsBuilder all =
        new OptionsBuilder().parent(options).jvmArgsPrepend(first.toArray(String[]::new));
    return options.getJvmArgs().hasValue()
        ? all.build()
        : all.jvmArgs(ForkJvm.FLAGS.toArray(String[]::new)).build();
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\n\\s*", "; ");
  }
}
