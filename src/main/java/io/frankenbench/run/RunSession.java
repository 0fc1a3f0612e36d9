package io.frankenbench.run;

import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.RawData;
import io.frankenbench.record.Sources;
import io.frankenbench.report.OwnFiles;
import io.frankenbench.report.Report;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import io.frankenbench.run.source.ContenderSources;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run, or the rest of one: what must be there before the first block, and after the last. */
public final class RunSession {
  private final RunOptions options;
  private final Progress progress;
  private final Stop stop;
  private final Machine machine = Machine.here();
  private final Jvm jvm = Jvm.current(ForkJvm.FLAGS);

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
   * @param complete true if every cell has as many outcomes as were asked, or as there can be
   * @param report what was published last; {@code null} if no block was finished
   */
  public record Outcome(boolean complete, @Nullable Report report) {}

  /**
   * Looks ahead without running anything.
   *
   * @throws UserError if there is nothing that can be run
   */
  public Outlook outlook() throws UserError {
    return Outlook.of(options, machine, jvm);
  }

  /** Runs and publishes. */
  public Outcome run() throws UserError, IOException, InterruptedException {
    Outlook outlook = outlook();
    try (ResultsFolder folder = ResultsFolder.open(options.out())) {
      try {
        return run(folder, outlook);
      } catch (UserError e) {
        folder.clearUnlessStaged();
        throw e;
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

  private Outcome run(ResultsFolder folder, Outlook asked)
      throws UserError, IOException, InterruptedException {
    RawData published = RawData.read(folder.root());
    PlanBook plans = new PlanBook(folder);
    String suites = String.join(",", asked.plan().paces().keySet());
    StoredPlan before = options.resume() ? plans.toResume(suites) : null;
    Outlook outlook =
        before != null && options.orderSeed() == null
            ? asked.withOrderSeed(before.orderSeed())
            : asked;
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    StoredPlan fresh = StoredPlan.of(outlook.plan(), options, machine, jvm, now);
    if (before != null) {
      refuseAnother(before, fresh);
      folder.clearPartial(file -> StagedForks.isStaged(file) || file.equals(folder.partialPlan()));
    } else {
      refuseUnknown(folder);
      folder.clearPartial(_ -> false);
    }
    StoredPlan plan = before == null ? fresh : before;
    OwnFiles own = OwnFiles.in(folder.root());
    own.requireWritable(own.likely(plan.suiteNames()));
    plans.begin(plan);
    outlook.tell(progress);
    jvm.addedBy()
        .forEach((variable, options) ->
            progress.say(variable + " adds " + options + " to every JVM of this run"));
    StagedForks staged = new StagedForks(folder.partial());
    Sources sources = ContenderSources.of(outlook.plan().fetching(), options.plugins().loaded());
    Publication publication =
        new Publication(folder, published.shots(), plans, plan, staged, sources, Report::render);
    RunRecord record = new RunRecord(machine, jvm, options, outlook, plan.started());
    Goal goal = new Goal(outlook.plan().blocks(), options.amount(), System::nanoTime);
    try (ServerInUse server = ServerInUse.of(options)) {
      ForkRunner forks = new ForkRunner(server.told(), folder.partial(), null, options.plugins());
      BlockRunner blocks =
          new BlockRunner(outlook.plan(), forks, staged, publication, progress, stop::requested);
      Blocks run = new Blocks(goal, blocks, publication, record, progress);
      Outcome outcome =
          run.run(
              stop::requested,
              () -> {
                if (outlook.plan().network()) {
                  progress.step("warming up the server");
                  server.warmUp(outlook.plan(), folder.partial());
                }
              });
      if (!stop.requested()) {
        folder.clearPartial(_ -> false);
      }
      return outcome;
    }
  }

  private void refuseAnother(StoredPlan before, StoredPlan asked) throws UserError {
    Optional<String> difference = before.difference(asked);
    if (difference.isPresent()) {
      throw UserError.badInput(
          "%s holds another run: %s; go on with: %s --resume, or start anew without --resume"
              .formatted(options.out(), difference.get(), before.command()));
    }
  }

  private void refuseUnknown(ResultsFolder folder) throws UserError {
    if (options.resume() && Files.exists(folder.shots())) {
      throw UserError.badInput(
          options.out()
              + " holds results, but none of these suites that can be gone on with; start anew"
              + " without --resume, or choose another folder with --out");
    }
  }
}
