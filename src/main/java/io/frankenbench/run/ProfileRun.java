package io.frankenbench.run;

import io.frankenbench.plan.Forecast;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.report.OwnFiles;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run that keeps a profile of every fork under {@code raw/profiles/} and publishes no figures: a
 * profiler costs time.
 */
public final class ProfileRun {
  private final RunOptions options;
  private final Profile profile;
  private final Progress progress;
  private final Stop stop;

  /**
   * @param progress tells the user
   * @param stop tells that the user wants it to end
   */
  public ProfileRun(RunOptions options, Profile profile, Progress progress, Stop stop) {
    this.options = options;
    this.profile = profile;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * Runs every cell.
   *
   * @return the files that were kept
   */
  public List<Path> run() throws UserError, IOException {
    profile.check();
    Outlook outlook = Outlook.of(options, Machine.here(), Jvm.current(ForkJvm.FLAGS));
    if (Files.exists(ResultsFolder.shots(options.out()))) {
      throw UserError.badInput(
          options.out()
              + " holds published results, which a profiled run does not belong to; choose another"
              + " folder with --out");
    }
    try (ResultsFolder folder = ResultsFolder.open(options.out());
        ServerInUse server = ServerInUse.of(options)) {
      try {
        folder.clearPartial(_ -> false);
        outlook.tell(progress);
        return run(outlook.plan(), folder, server);
      } finally {
        folder.clearPartial(_ -> false);
      }
    } catch (IOException | RuntimeException e) {
      if (DiskFull.isBehind(e)) {
        throw DiskFull.error(options.out(), e);
      }
      throw e;
    } finally {
      progress.close();
    }
  }

  private List<Path> run(Plan plan, ResultsFolder folder, ServerInUse server)
      throws UserError, IOException {
    ForkRunner forks = new ForkRunner(server.told(), folder.partial(), profile, options.plugins());
    Forecast forecast = new Forecast(plan);
    Path target = folder.root().resolve("raw").resolve("profiles");
    List<Path> kept = new ArrayList<>();
    OwnFiles own = OwnFiles.in(folder.root());
    own.requireWritable(before(folder.root(), target));
    for (int block = 0; block < plan.blocks(); block++) {
      List<Cell> order = plan.order(block);
      for (int i = 0; i < order.size() && !stop.requested(); i++) {
        Cell cell = order.get(i);
        double left =
            seconds(forecast, order.subList(i, order.size()))
                + seconds(forecast, order) * (plan.blocks() - block - 1);
        long start = System.nanoTime();
        progress.fork(cell, block, plan.blocks(), i, order.size(), left);
        ForkRunner.Result result = forks.run(plan, cell, plan.pace(cell), block, 0);
        forecast.took(cell, Duration.ofNanos(System.nanoTime() - start));
        result.shots().stream()
            .filter(shot -> !shot.isOutcome() && !stop.requested())
            .findFirst()
            .ifPresent(shot ->
                progress.say(Outlook.name(cell) + ": a shot was void: " + shot.verdict().reason()));
        kept.addAll(Profile.collect(forks.profiles(), target, StagedForks.name(cell, block, 0)));
        own.add(kept);
      }
    }
    return kept;
  }

  /** What is there already might be overwritten. */
  private static List<String> before(Path root, Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(target)) {
      return all.map(file -> root.relativize(file).toString()).toList();
    }
  }

  private static double seconds(Forecast forecast, List<Cell> cells) {
    return cells.stream().mapToDouble(forecast::seconds).sum();
  }
}
