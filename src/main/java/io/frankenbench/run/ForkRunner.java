package io.frankenbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.JvmOptions;
import io.frankenbench.measure.ShotProfiler;
import io.frankenbench.measure.Tolerance;
import io.frankenbench.plan.Bench;
import io.frankenbench.plan.Pace;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.PluginJars;
import io.frankenbench.plan.UserError;
import io.frankenbench.plan.Variant;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.TemporaryFolder;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.FileLimit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one fork by JMH and collects what it recorded. */
final class ForkRunner {
  /** How JMH tells of a process that a signal has ended: SIGHUP, SIGKILL or SIGTERM. */
  private static final Pattern SIGNAL =
      Pattern.compile("forked VM failed with exit code (129|137|143)\\b", Pattern.CASE_INSENSITIVE);

  /** What stands in the trace of a fork that could not reach the server. */
  private static final String CONTROL = "at " + ControlClient.class.getName() + ".";

  private final ToldServer server;
  private final Path folder;
  private final @Nullable Profile profile;
  private final PluginJars plugins;

  /**
   * @param server that answers the fork
   * @param folder where the fork writes
   * @param profile what to record beside; {@code null}: nothing
   * @param plugins the user's own contenders
   */
  ForkRunner(ToldServer server, Path folder, @Nullable Profile profile, PluginJars plugins) {
    this.server = server;
    this.folder = folder;
    this.profile = profile;
    this.plugins = plugins;
  }

  /**
   * What a fork has brought.
   *
   * @param shots if it ended early, the last one is void and says why
   * @param jmh JMH's own view; {@code null} if it has seen no result
   */
  record Result(List<Shot> shots, @Nullable ObjectNode jmh) {
    /** True if it ended early for a cause outside. */
    boolean canBeRepeated() {
      return jmh == null && Boolean.TRUE.equals(shots.getLast().verdict().outside());
    }
  }

  /**
   * Runs one fork.
   *
   * @throws UserError if another JMH run holds the lock, or a plug-in has been replaced
   * @throws IOException if the fork or this JVM cannot write, as on a full disk
   */
  Result run(Plan plan, Cell cell, Pace pace, int block, int fork) throws UserError, IOException {
    plugins.requireUnchanged();
    Tolerance tolerance = plan.tolerance(cell);
    // A fork whose host died may live a little longer: it must not write into its successor's file.
    String name = StagedForks.name(cell, block, fork) + "." + ProcessHandle.current().pid();
    Path partial = folder.resolve(name + ".jsonl");
    Path log = folder.resolve(name + ".log");
    Files.deleteIfExists(partial);
    ForkOrders orders =
        new ForkOrders(
            server.file(),
            partial,
            cell.suite(),
            cell.variant(),
            tolerance,
            block,
            fork,
            plan.seed(),
            plan.orderSeed(),
            plugins.loaded());
    List<String> flags = ForkJvm.flags(cell, plugins.loaded());
    ObjectNode jmh = null;
    Verdict failure = Verdict.voided("the fork ended early: no reason given");
    try {
      Collection<RunResult> results =
          new GuardedJmh(partial, log, patience(cell, tolerance))
              .run(options(cell, pace, flags, orders));
      jmh = JmhResults.ofFork(cell, block, fork, flags, results);
    } catch (GuardedJmh.Ended e) {
      failure = failure(e);
    } catch (RunnerException e) {
      failure = failure(e, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
      requireServer();
    }
    List<Shot> shots = Files.exists(partial) ? ShotFile.read(partial) : new ArrayList<>();
    Files.deleteIfExists(partial);
    if (isIncomplete(shots, pace)) {
      shots.add(endedEarly(cell, shots, block, fork, orders, failure));
    } else {
      Files.deleteIfExists(log);
    }
    return new Result(shots, jmh);
  }

  /** Where a profiler writes. */
  Path profiles() {
    return folder.resolve("profile");
  }

  private static Verdict failure(GuardedJmh.Ended e) {
    return e.byStranger()
        ? Missing.endedFromOutside(
            "another program connected to the port over which the fork talks to JMH; "
                + e.getMessage())
        : Verdict.voided(String.valueOf(e.getMessage()));
  }

  /** Without a server every other fork would fail, too. */
  private void requireServer() throws UserError {
    try {
      new ControlClient(server.address()).status();
    } catch (IOException e) {
      throw UserError.machine(
          "the server at %s no longer answers (%s); start it again, and go on with --resume"
              .formatted(server.address(), e.getMessage()),
          e);
    }
  }

  /** What {@code log}, which JMH wrote, and its failure say. */
  static Verdict failure(RunnerException e, String log) throws UserError, IOException {
    JmhLock.refuseIfHeld(e);
    if (DiskFull.isBehind(e)) {
      throw new IOException("the fork could not record its shots", e);
    }
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse(message);
    JvmStart.refuseFailed(log);
    String all = log + trace(e);
    Matcher signal = SIGNAL.matcher(all);
    if (signal.find()) {
      return Missing.endedFromOutside(
          "the fork was killed from outside by signal "
              + (Integer.parseInt(signal.group(1)) - 128));
    }
    return all.contains(CONTROL)
        ? Missing.endedFromOutside("the fork lost the server")
        : Verdict.voided("the fork ended early: " + first);
  }

  private static String trace(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private Options options(Cell cell, Pace pace, List<String> flags, ForkOrders orders)
      throws IOException, UserError {
    List<String> jvm = new ArrayList<>(flags);
    jvm.addAll(orders.jvmOptions());
    jvm.add(TemporaryFolder.jvmOption());
    jvm.add(JvmOptions.ordered(flags));
    ChainedOptionsBuilder options = new OptionsBuilder();
    if (profile != null) {
      profile.addTo(options, profiles());
    }
    FileLimit openFiles = Variant.of(cell).openFiles();
    if (openFiles != null) {
      List<Path> places = List.of(TemporaryFolder.path(), folder);
      options.jvm(LimitedJava.write(places, openFiles).toString());
    }
    Bench bench = Bench.of(cell);
    bench.parameters(cell).forEach(options::param);
    return options
        .include(bench.pattern())
        .forks(1)
        .warmupForks(0)
        .warmupIterations(pace.warmups())
        .measurementIterations(pace.measured())
        .shouldFailOnError(true)
        .shouldDoGC(false)
        .timeout(TimeValue.hours(1))
        .addProfiler(ShotProfiler.class)
        .jvmArgs(jvm.toArray(String[]::new))
        .build();
  }

  /** How long a fork may be silent: the longest deadline of a shot, and some more. */
  private static Duration patience(Cell cell, Tolerance tolerance) {
    double longestSeconds = Delays.parse(cell.delay()).longestNanos() / 1e9 * cell.timeScale();
    double rounds = Math.ceil((double) cell.requests() / cell.inFlight());
    Duration longestIdeal = Duration.ofMillis((long) (1000 * longestSeconds * rounds));
    return tolerance.deadline(longestIdeal).plusSeconds(120);
  }

  /** A shot that was stopped, where that is an outcome, is the last of its fork. */
  private static boolean isIncomplete(List<Shot> shots, Pace pace) {
    long measured = shots.stream().filter(s -> s.position().phase() == Phase.MEASURED).count();
    return measured < pace.measured() && shots.stream().noneMatch(Shot::isStopped);
  }

  private static Shot endedEarly(
      Cell cell, List<Shot> shots, int block, int fork, ForkOrders orders, Verdict failure) {
    Verdict verdict =
        shots.stream()
            .filter(shot -> shot.verdict().isVoid() && failure.objections() == null)
            .reduce((_, later) -> later)
            .map(shot -> shot.position().phase() + " shot: " + shot.verdict().reason())
            .map(Verdict::voided)
            .orElse(failure);
    int next = shots.isEmpty() ? 0 : shots.getLast().position().shot() + 1;
    Position position =
        new Position(
            block,
            fork,
            next,
            Phase.MEASURED,
            orders.orderSeed(),
            orders.seed(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    return Shot.withoutFigures(cell, position, verdict, Map.of());
  }
}
