package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.Reason;
import io.frankenbench.record.TemporaryFolder;
import io.frankenbench.record.UnusableFile;
import io.frankenbench.run.Stop;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
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
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

  private final Stop stop;

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
  private boolean verbose;

  private Main(Stop stop) {
    this.stop = stop;
  }

  /** What ends the process. */
  Stop stop() {
    return stop;
  }

  /** Runs the command line; the process ends with its exit status. */
  public static void main(String[] args) {
    // Undertow speaks through JBoss Logging; SLF4J without a backend says nothing.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    PrintWriter err = console(System.err);
    Stop stop = new Stop();
    try {
      TemporaryFolder folder = TemporaryFolder.open();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, folder), "end"));
    } catch (IOException e) {
      err.println("no folder for temporary files can be made: " + Reason.of(e));
      System.exit(UserError.MACHINE);
    }
    System.exit(run(args, stop, console(System.out), err));
  }

  /** However the process ends, SIGKILL aside, children end first and temporary files last. */
  private static void end(Stop stop, TemporaryFolder folder) {
    stop.request();
    try {
      folder.close();
    } catch (IOException e) {
      // the next start tries again
    }
  }

  private static PrintWriter console(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs the command line and returns its exit status. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return run(args, new Stop(), out, err);
  }

  private static int run(String[] args, Stop stop, PrintWriter out, PrintWriter err) {
    Locale.setDefault(Locale.ROOT); // digits, wherever it runs
    Main main = new Main(stop);
    CommandLine commandLine = new CommandLine(main);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setParameterExceptionHandler(Main::wrongCommandLine);
    commandLine.setExecutionExceptionHandler(main::failed);
    commandLine.registerConverter(Path.class, Main::path);
    // What follows jmh is for JMH to understand.
    CommandLine jmh = Objects.requireNonNull(commandLine.getSubcommands().get("jmh"));
    jmh.setUnmatchedOptionsArePositionalParams(true);
    int status = commandLine.execute(withCommand(args));
    if (out.checkError() && status == 0) {
      err.println("the output cannot be written");
      return UserError.MACHINE;
    }
    return status;
  }

  private static Path path(String value) {
    if (value.isEmpty()) {
      throw new TypeConversionException("'' names no file or folder");
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(e.getMessage());
    }
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
    String message = oneLine(String.valueOf(e.getMessage()));
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
    PrintWriter err = command.getErr();
    return switch (e) {
      case UserError error -> {
        err.println(oneLine(error.getMessage()));
        yield error.exitStatus();
      }
      case UnusableFile error -> {
        err.println(oneLine(error.getMessage()));
        yield UserError.BAD_INPUT;
      }
      case Exception _ when stop.requested() -> RunCommand.STOPPED;
      case IOException io -> {
        err.println("stopped: " + oneLine(Reason.of(io)) + more);
        yield UserError.MACHINE;
      }
      case UncheckedIOException io when io.getCause() != null ->
          failed(io.getCause(), command, parsed);
      default -> {
        err.println("stopped by a mistake of this program: " + oneLine(e.toString()) + more);
        yield UserError.MACHINE;
      }
    };
  }

  /** What a user has typed may hold anything; it is shown, not acted upon. */
  private static String oneLine(@Nullable String message) {
    return CONTROL
        .matcher(String.valueOf(message).strip())
        .replaceAll(c -> c.group().equals("\n") ? "\\\\n" : "?");
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
