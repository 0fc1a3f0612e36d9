package io.frankenbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.ShotProfiler;
import io.frankenbench.measure.Tolerance;
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
import java.io.PrintStream;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one fork by JMH and collects what it recorded. */
final class ForkRunner {
  /** What the exit status of a process that was killed (SIGKILL, SIGTERM) looks like in words. */
  private static final Pattern KILLED = Pattern.compile("exit code (137|143)\\b");

  private final Path server;
  private final Path folder;
  private final @Nullable Profile profile;
  private final PluginJars plugins;

  /**
   * @param server file with the address of the server
   * @param folder where the fork writes
   * @param profile what to record beside; {@code null}: nothing
   * @param plugins the user's own contenders
   */
  ForkRunner(Path server, Path folder, @Nullable Profile profile, PluginJars plugins) {
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
  record Result(List<Shot> shots, @Nullable ObjectNode jmh) {}

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
            server,
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
    try (ForkGuard guard = new ForkGuard(partial, patience(cell, tolerance))) {
      try {
        Collection<RunResult> results = call(options(cell, pace, flags, orders), log);
        jmh = JmhResults.ofFork(cell, block, fork, flags, results);
      } catch (RunnerException e) {
        failure = guard.killed() ? Verdict.voided(guard.reason()) : failure(e);
      }
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

  private static Collection<RunResult> call(Options options, Path log)
      throws RunnerException, IOException {
    try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      return new Runner(options, OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
          .run();
    }
  }

  private static Verdict failure(RunnerException e) throws UserError, IOException {
    JmhLock.refuseIfHeld(e);
    if (DiskFull.isBehind(e)) {
      throw new IOException("the fork could not record its shots", e);
    }
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse(message);
    return KILLED.matcher(trace(e)).find()
        ? Missing.killed("the fork was killed from outside; --resume runs it again")
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
