package io.frankenbench.timer;

import static io.frankenbench.measure.Rounding.round;
import static io.frankenbench.measure.Rounding.seconds;

import io.frankenbench.measure.Costs;
import io.frankenbench.measure.MachineCpu;
import io.frankenbench.measure.Overhead;
import io.frankenbench.measure.Rounding;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
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
        figures(overhead).with(besides()),
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

  private Readings figures(Overhead overhead) {
    TaskAccount account = evidence.account();
    WaitingHeap.Seen muster = evidence.muster();
    boolean timed = muster == null;
    double tasks = evidence.workload().requests();
    double makespan = seconds(account.makespanNanos());
    double ideal = seconds(evidence.ideal().makespanNanos());
    MachineCpu.Use use = evidence.around().cpu();
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.LAST_BYTE, seconds(account.lastEndedAt() - account.startedAt()))
        .with(Metric.IDEAL, timed ? ideal : null)
        .with(Metric.BOUND, timed ? seconds(evidence.ideal().boundNanos()) : null)
        .with(Metric.RATIO_TO_IDEAL, timed ? Rounding.ratio(makespan, ideal) : null)
        .with(Metric.EXCESS, timed ? round(makespan - ideal, 6) : null)
        .with(Metric.ISSUE_WINDOW, seconds(account.beginningNanos()))
        .with(Metric.OVERHEAD_P50, timed ? overhead.millisAt(50) : null)
        .with(Metric.OVERHEAD_P99, timed ? overhead.millisAt(99) : null)
        .with(Metric.OVERHEAD_MAX, timed ? overhead.millisAt(100) : null)
        .with(Metric.CPU_PER_REQUEST, round(costs.cpuNanos() / 1e3 / tasks, 3))
        .with(Metric.ALLOC_PER_REQUEST, round(costs.allocatedBytes() / tasks, 1))
        .with(Metric.PEAK_RSS, last ? peakRssMegabytes() : null)
        .with(Metric.LIVE_HEAP, last ? round(Costs.liveHeapBytes() / 1e6, 3) : null)
        .with(Metric.PEAK_THREADS, (double) costs.peakThreads())
        .with(Metric.PEAK_IN_FLIGHT, muster == null ? null : (double) muster.atOnce())
        .with(Metric.MACHINE_BUSY, use == null ? null : round(use.busy(), 4))
        .with(Metric.ERRORS, (double) account.errorCount());
  }

  private Readings besides() {
    WaitingHeap.Seen muster = evidence.muster();
    int tasks = evidence.workload().requests();
    Long bytes = muster == null || tasks < FEWEST_TASKS ? null : muster.bytes();
    return bytes == null
        ? Readings.NONE
        : Readings.NONE.with(Metric.BYTES_PER_TASK, round((double) bytes / tasks, 1));
  }

  private @Nullable Double peakRssMegabytes() {
    Long bytes = costs.peakRssBytes();
    return bytes == null ? null : round(bytes / 1e6, 3);
  }
}
