package io.frankenbench.run;

import io.frankenbench.measure.ControlClient;
import io.frankenbench.record.Cell;
import io.frankenbench.report.Report;
import io.frankenbench.run.RunOptions.BodyOption;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import io.frankenbench.run.machine.Preflight;
import io.frankenbench.server.Book;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run from beginning to end: server, blocks, and what is published after each of them. */
public final class RunSession {
  /** Delays of the shots that only warm up the server. */
  private static final double SERVER_WARM_UP_SCALE = 0.02;

  private final RunOptions options;
  private final Progress progress;
  private final Stop stop;
  private final Machine machine = Machine.here();
  private final Jvm jvm = Jvm.current(ForkJvm.FLAGS);
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  /**
   * @param progress tells the user
   * @param stop tells that the user wants it to end
   */
  public RunSession(RunOptions options, Progress progress, Stop stop) {
    this.options = options;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * How a run ended.
   *
   * @param complete true if every cell has as many valid shots as were asked
   * @param report what was published last; {@code null} if no block was finished
   */
  public record Outcome(boolean complete, @Nullable Report report) {}

  /** What would be run, and what would be skipped. */
  public record Outlook(Plan plan, Map<Cell, String> skipped, double seconds) {}

  /**
   * Looks ahead without running anything.
   *
   * @throws UserError if there is nothing that can be run
   */
  public Outlook outlook() throws UserError {
    Plan asked = Plan.of(options);
    Preflight preflight = new Preflight(machine, jvm);
    Map<Cell, String> skipped = new LinkedHashMap<>();
    for (Cell cell : asked.cells()) {
      Optional<String> reason = preflight.reasonToSkip(cell);
      reason.ifPresent(words -> skipped.put(cell, words));
    }
    List<Cell> left = asked.cells().stream().filter(cell -> !skipped.containsKey(cell)).toList();
    if (left.isEmpty()) {
      throw UserError.machine(
          skipped.isEmpty()
              ? "the options leave no cell to run; see ./run-bench.sh list"
              : "nothing can run on this machine: " + skipped.values().iterator().next(),
          null);
    }
    Plan plan =
        new Plan(
            asked.suites(), left, asked.paces(), asked.blocks(), asked.seed(), asked.orderSeed());
    Forecast forecast = new Forecast(plan);
    double seconds = plan.blocks() * left.stream().mapToDouble(forecast::seconds).sum();
    return new Outlook(plan, skipped, seconds);
  }

  /** Runs and publishes. */
  public Outcome run() throws UserError, IOException, InterruptedException {
    Outlook outlook = outlook();
    ResultsFolder folder = ResultsFolder.open(options.out());
    folder.clearPartial();
    for (Map.Entry<Cell, String> skip : outlook.skipped().entrySet()) {
      progress.say("skipped: " + name(skip.getKey()) + ": " + skip.getValue());
    }
    URI remote = options.server();
    try (DelayServer embedded = remote == null ? start() : null) {
      URI server = embedded == null ? reached(remote) : embedded.control();
      JmhResults jmh = new JmhResults();
      ForkRunner forks = new ForkRunner(server, folder.partial(), jmh);
      BlockRunner blocks =
          new BlockRunner(outlook.plan(), forks, folder, progress, stop::requested);
      Report report = null;
      progress.step("warming up the server");
      warmUp(server, outlook.plan(), folder);
      for (int block = 0; block < outlook.plan().blocks(); block++) {
        if (stop.requested() || !blocks.run(block)) {
          progress.say(farewell(block, outlook.plan().blocks()));
          break;
        }
        report = publish(folder, outlook, block, jmh);
      }
      folder.clearPartial();
      folder.tidy();
      return new Outcome(blocks.complete(), report);
    } finally {
      progress.close();
    }
  }

  private String farewell(int finished, int asked) {
    return finished == 0
        ? "stopped before the first block was complete; " + options.out() + " is as it was"
        : "stopped; %d of %d blocks are published in %s".formatted(finished, asked, options.out());
  }

  private void warmUp(URI server, Plan plan, ResultsFolder folder) throws UserError, IOException {
    Cell largest = plan.cells().getFirst();
    for (Cell cell : plan.cells()) {
      largest = cell.requests() > largest.requests() ? cell : largest;
    }
    Cell unmeasured =
        new Cell(
            "server-warm-up",
            "raw-selector",
            "raw",
            "selector",
            largest.requests(),
            largest.inFlight(),
            largest.bodyBytes(),
            "fresh",
            largest.delay(),
            SERVER_WARM_UP_SCALE,
            largest.protocol(),
            "");
    ForkRunner unpublished = new ForkRunner(server, folder.partial(), new JmhResults());
    unpublished.run(unmeasured, new Pace(6, 1), 0, 0, plan.seed(), plan.orderSeed());
    if (!stop.requested()) {
      folder.clearPartial();
    }
  }

  private Report publish(ResultsFolder folder, Outlook outlook, int block, JmhResults jmh)
      throws IOException, InterruptedException {
    Plan plan = outlook.plan();
    if (block == 0) {
      folder.replace(plan.paces().keySet());
    } else {
      folder.extend();
    }
    for (Suite suite : plan.suites()) {
      folder.environment(
          suite.name(), RunRecord.of(machine, jvm, options, outlook, suite, block + 1, started));
    }
    jmh.write(folder.jmhJson());
    progress.step("drawing the charts");
    return Report.render(folder.root());
  }

  private DelayServer start() throws UserError {
    try {
      ServerOptions server = ServerOptions.defaults();
      Path file = bodyFile();
      return DelayServer.start(file == null ? server : server.withBody(Book.of(file)));
    } catch (IOException e) {
      throw UserError.machine(String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable Path bodyFile() {
    return options.bodies().stream()
        .map(BodyOption::file)
        .filter(file -> file != null)
        .findFirst()
        .orElse(null);
  }

  private static URI reached(@Nullable URI server) throws UserError {
    try {
      Objects.requireNonNull(server);
      new ControlClient(server).status();
      return server;
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.badInput(
          "no delay server answers at "
              + server
              + " ("
              + e.getMessage()
              + "); start one with ./run-bench.sh serve",
          e);
    }
  }

  /** A cell in words. */
  public static String name(Cell cell) {
    return cell.contender() + ", " + Progress.load(cell) + ", " + cell.connections();
  }
}
