package io.frankenbench.run;

import io.frankenbench.measure.FanOut;
import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.ShotProfiler;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Delays;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one fork by JMH and collects what it recorded. */
final class ForkRunner {
  private final URI server;
  private final Path folder;
  private final JmhResults jmhResults;

  /**
   * @param server control address
   * @param folder where the fork writes
   * @param jmhResults takes JMH's own view
   */
  ForkRunner(URI server, Path folder, JmhResults jmhResults) {
    this.server = server;
    this.folder = folder;
    this.jmhResults = jmhResults;
  }

  /**
   * Runs one fork.
   *
   * @return its shots; if it ended early, the last one is void and says why
   * @throws UserError if another JMH run holds the lock
   */
  List<Shot> run(Cell cell, Pace pace, int block, int fork, long seed, long orderSeed)
      throws UserError, IOException {
    String name = block + "-" + fork + "-" + cell.slug();
    Path partial = folder.resolve(name + ".jsonl");
    Path log = folder.resolve(name + ".log");
    Files.deleteIfExists(partial);
    ForkOrders orders =
        new ForkOrders(server, partial, cell.suite(), cell.variant(), block, fork, seed, orderSeed);
    String failure = null;
    try (ForkGuard guard = new ForkGuard(partial, patience(cell))) {
      failure = call(options(cell, pace, orders), log);
      failure = guard.killed() ? guard.reason() : failure;
    }
    List<Shot> shots = Files.exists(partial) ? ShotFile.read(partial) : new ArrayList<>();
    if (isIncomplete(shots, pace)) {
      shots.add(endedEarly(cell, shots, block, fork, orders, failure));
    } else {
      Files.deleteIfExists(log);
    }
    return shots;
  }

  private @Nullable String call(Options options, Path log) throws UserError, IOException {
    try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      Collection<RunResult> results =
          new Runner(options, OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
              .run();
      for (RunResult result : results) {
        for (BenchmarkResult each : result.getBenchmarkResults()) {
          jmhResults.add(each);
        }
      }
      return null;
    } catch (RunnerException e) {
      JmhLock.refuseIfHeld(e);
      String message = String.valueOf(e.getMessage());
      return message.lines().findFirst().orElse(message);
    }
  }

  private static Options options(Cell cell, Pace pace, ForkOrders orders) {
    List<String> jvm = new ArrayList<>(ForkJvm.FLAGS);
    jvm.addAll(orders.jvmOptions());
    return new OptionsBuilder()
        .include("^" + FanOut.class.getName().replace(".", "\\.") + "\\.fanOut$")
        .param("contender", cell.contender())
        .param("requests", "" + cell.requests())
        .param("inFlight", "" + cell.inFlight())
        .param("bodyBytes", "" + cell.bodyBytes())
        .param("connections", cell.connections())
        .param("delay", cell.delay())
        .param("timeScale", "" + cell.timeScale())
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
  private static Duration patience(Cell cell) {
    double longestSeconds = Delays.parse(cell.delay()).longestNanos() / 1e9 * cell.timeScale();
    double rounds = Math.ceil((double) cell.requests() / cell.inFlight());
    return Duration.ofMillis((long) (1000 * 10 * longestSeconds * rounds)).plusSeconds(120);
  }

  private static boolean isIncomplete(List<Shot> shots, Pace pace) {
    long measured = shots.stream().filter(s -> s.position().phase() == Phase.MEASURED).count();
    return measured < pace.measured();
  }

  private static Shot endedEarly(
      Cell cell,
      List<Shot> shots,
      int block,
      int fork,
      ForkOrders orders,
      @Nullable String failure) {
    String reason =
        shots.stream()
            .filter(shot -> shot.verdict().isVoid())
            .reduce((_, later) -> later)
            .map(shot -> shot.position().phase() + " shot: " + shot.verdict().reason())
            .orElse("the fork ended early: " + (failure == null ? "no reason given" : failure));
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
    return Shot.withoutFigures(cell, position, Verdict.voided(reason), Map.of());
  }
}
