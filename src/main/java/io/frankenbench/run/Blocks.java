package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import io.frankenbench.report.Report;
import io.frankenbench.run.RunSession.Outcome;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Block after block until it is enough; each is published as soon as it is complete. */
final class Blocks {
  private final Goal goal;
  private final BlockRunner runner;
  private final Publication publication;
  private final RunRecord record;
  private final Progress progress;
  private @Nullable Report report;
  private @Nullable Stopped recorded;
  private double publishingSeconds;

  Blocks(
      Goal goal, BlockRunner runner, Publication publication, RunRecord record, Progress progress) {
    this.goal = goal;
    this.runner = runner;
    this.publication = publication;
    this.record = record;
    this.progress = progress;
  }

  /** What comes before the first fork, if one is missing. */
  interface Preparation {
    void run() throws UserError, IOException;
  }

  /**
   * Runs and publishes what is missing.
   *
   * @param stopped tells whether the user wants it to end
   */
  Outcome run(BooleanSupplier stopped, Preparation preparation)
      throws UserError, IOException, InterruptedException {
    boolean prepared = false;
    boolean complete = true;
    int finished = 0;
    Stopped enough = null;
    while (enough == null) {
      if (!runner.isDone(finished)) {
        if (!prepared) {
          preparation.run();
          prepared = true;
        }
        if (stopped.getAsBoolean() || !runner.run(finished, expected(finished))) {
          progress.say(farewell(finished));
          return new Outcome(false, report);
        }
      }
      complete &= runner.isComplete(finished);
      finished++;
      if (publication.isPending(finished - 1)) {
        Stopped next = enoughBlocks(finished);
        publish(finished, next == null ? Stopped.INTERRUPTED : next);
      }
      enough = isNarrow(finished) ? Stopped.UNTIL : enoughBlocks(finished);
    }
    if (recorded != enough) {
      publish(finished, enough);
    }
    return new Outcome(complete, report);
  }

  private @Nullable Stopped enoughBlocks(int finished) throws IOException {
    if (finished >= goal.most()) {
      return Stopped.BLOCKS;
    }
    boolean noTime = !goal.hasTimeFor(runner.secondsOfBlock() + publishingSeconds);
    return noTime && !runner.isDone(finished) ? Stopped.BUDGET : null;
  }

  private boolean isNarrow(int finished) throws UserError, IOException, InterruptedException {
    if (!goal.looksAtWidth(finished)) {
      return false;
    }
    Report published = report == null ? publish(finished, Stopped.INTERRUPTED) : report;
    return goal.isNarrow(published.widestInterval());
  }

  private int expected(int finished) {
    return goal.expected(finished, runner.secondsOfBlock() + publishingSeconds);
  }

  private Report publish(int finished, Stopped stopped)
      throws UserError, IOException, InterruptedException {
    progress.step("drawing the charts");
    long start = System.nanoTime();
    Report now = publication.publish(finished - 1, blocks -> record.environments(blocks, stopped));
    publishingSeconds = (System.nanoTime() - start) / 1e9;
    report = now;
    recorded = stopped;
    return now;
  }

  private String farewell(int finished) {
    String folder = publication.root().toString();
    return (finished == 0
            ? "stopped before the first block was complete; " + folder + " is as it was"
            : "stopped; %d of %d blocks are published in %s"
                .formatted(finished, expected(finished), folder))
        + "; repeat the command with --resume to go on";
  }
}
