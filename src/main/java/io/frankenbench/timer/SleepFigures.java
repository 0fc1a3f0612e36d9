package io.frankenbench.timer;

import static io.frankenbench.measure.Rounding.round;
import static io.frankenbench.measure.Rounding.seconds;

import io.frankenbench.measure.Costs;
import io.frankenbench.measure.MachineCpu;
import io.frankenbench.measure.Overhead;
import io.frankenbench.measure.Rounding;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Extras;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.Metrics;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was seen of a shot into its record. */
record SleepFigures(
    Cell cell, Position position, TaskEvidence evidence, Costs costs, boolean last) {
  /** Of fewer tasks, what they hold is less than what else a heap gains and loses. */
  private static final int FEWEST_TASKS = 1_000;

  /**
   * The record of this shot.
   *
   * @param endedNanos when each task ended after the start; {@link Overhead#NEVER} if it did not
   */
  Shot shot(Verdict verdict, long[] endedNanos, Map<String, String> settings) {
    Overhead overhead = Overhead.of(evidence.workload(), evidence.ideal(), endedNanos);
    boolean detailed = position.phase() == Phase.MEASURED;
    return new Shot(
        cell,
        position,
        verdict,
        metrics(overhead),
        extras(),
        detailed ? Histograms.compressed(overhead.histogram()) : null,
        overhead.negative(),
        null,
        Map.of(),
        evidence.disturbances(),
        evidence.account().errors(),
        costs.gcCount(),
        costs.gcMillis(),
        settings,
        List.of());
  }

  private Metrics metrics(Overhead overhead) {
    TaskAccount account = evidence.account();
    WaitingHeap.Seen muster = evidence.muster();
    boolean timed = muster == null;
    double tasks = evidence.workload().requests();
    double makespan = seconds(account.makespanNanos());
    double ideal = seconds(evidence.ideal().makespanNanos());
    MachineCpu.Use use = evidence.around().cpu();
    return new Metrics(
        makespan,
        seconds(account.lastEndedAt() - account.startedAt()),
        timed ? ideal : null,
        timed ? seconds(evidence.ideal().boundNanos()) : null,
        timed ? Rounding.ratio(makespan, ideal) : null,
        timed ? round(makespan - ideal, 6) : null,
        seconds(account.beginningNanos()),
        timed ? overhead.millisAt(50) : null,
        timed ? overhead.millisAt(99) : null,
        timed ? overhead.millisAt(100) : null,
        round(costs.cpuNanos() / 1e3 / tasks, 3),
        null,
        round(costs.allocatedBytes() / tasks, 1),
        last ? peakRssMegabytes() : null,
        last ? round(Costs.liveHeapBytes() / 1e6, 3) : null,
        (double) costs.peakThreads(),
        null,
        muster == null ? null : (double) muster.atOnce(),
        null,
        use == null ? null : round(use.busy(), 4),
        (double) account.errorCount());
  }

  private Extras extras() {
    WaitingHeap.Seen muster = evidence.muster();
    int tasks = evidence.workload().requests();
    Long bytes = muster == null || tasks < FEWEST_TASKS ? null : muster.bytes();
    return bytes == null ? Extras.NONE : Extras.ofWaiting(round((double) bytes / tasks, 1), null);
  }

  private @Nullable Double peakRssMegabytes() {
    Long bytes = costs.peakRssBytes();
    return bytes == null ? null : round(bytes / 1e6, 3);
  }
}
