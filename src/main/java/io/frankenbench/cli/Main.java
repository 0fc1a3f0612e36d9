package io.frankenbench.cli;

import io.frankenbench.run.UserError;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the jar: picks the command, and turns failures into one line each. */
@Command(
    name = "run-bench.sh",
    description = {
      "Thousands of slow HTTP calls from one JVM: which concurrency model should you write?",
      ""
    },
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {"", "Without a command, run is meant: ./run-bench.sh --quick"},
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      ListCommand.class,
      ServeCommand.class,
      SelftestCommand.class,
      DoctorCommand.class,
      JmhCommand.class
    })
public final class Main {
  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
  private boolean verbose;

  /** Runs the command line; the process ends with its exit status. */
  public static void main(String[] args) {
    // Undertow speaks through JBoss Logging; SLF4J without a backend says nothing.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    System.exit(run(args, console(System.out), console(System.err)));
  }

  private static PrintWriter console(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs the command line and returns its exit status. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setParameterExceptionHandler(Main::wrongCommandLine);
    commandLine.setExecutionExceptionHandler(main::failed);
    // What follows jmh is for JMH to understand.
    CommandLine jmh = Objects.requireNonNull(commandLine.getSubcommands().get("jmh"));
    jmh.setUnmatchedOptionsArePositionalParams(true);
    return commandLine.execute(withCommand(args));
  }

  /** {@code run} is the default command. */
  private static String[] withCommand(String[] args) {
    List<String> own = List.of("-h", "--help", "-V", "--version");
    Optional<String> first = Arrays.stream(args).filter(a -> !a.equals("--verbose")).findFirst();
    if (first.isPresent() && (!first.get().startsWith("-") || own.contains(first.get()))) {
      return args;
    }
    List<String> words = new ArrayList<>(List.of("run"));
    words.addAll(Arrays.asList(args));
    return words.toArray(String[]::new);
  }

  private static int wrongCommandLine(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    List<String> alike =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    command
        .getErr()
        .println(
            message
                + (alike.isEmpty() ? "" : "; did you mean " + alike.getFirst() + "?")
                + "; see "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return UserError.BAD_INPUT;
  }

  private int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (verbose) {
      e.printStackTrace(command.getErr());
    }
    String more = verbose ? "" : " (--verbose shows more)";
    return switch (e) {
      case UserError error -> {
        command.getErr().println(error.getMessage());
        yield error.exitStatus();
      }
      case IOException io -> {
        command.getErr().println("stopped: " + io.getMessage() + more);
        yield UserError.MACHINE;
      }
      default -> {
        command.getErr().println("stopped by a mistake of this program: " + e + more);
        yield UserError.MACHINE;
      }
    };
  }

  /** The version that was built. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "frankenbench "
            + io.frankenbench.run.machine.Environment.libraryVersions().get("frankenbench")
      };
    }
  }
}
