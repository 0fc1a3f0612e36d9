package io.frankenbench.measure;

import static io.frankenbench.measure.Rounding.round;
import static io.frankenbench.measure.Rounding.seconds;

import io.frankenbench.record.Histograms;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Shot.SampledRequest;
import io.frankenbench.record.Verdict;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Turns what both sides saw of a shot into its record. */
record Figures(
    ForkPlan plan,
    Position position,
    Evidence evidence,
    ClientLedger ledger,
    Costs costs,
    @Nullable Held held,
    boolean last) {

  /** The record of this shot. */
  Shot shot(Verdict verdict, Map<String, String> settings) {
    Overhead overhead =
        Overhead.of(
            evidence.workload(),
            evidence.ideal(),
            ledger.finishedNanos(evidence.client().startedAt()));
    boolean detailed = position.phase() == Phase.MEASURED && comparable();
    boolean sampled = detailed && last && plan.keepSamples();
    return new Shot(
        plan.cell(),
        position,
        verdict,
        figures(overhead).with(besides()),
        detailed ? Histograms.compressed(overhead.histogram()) : null,
        overhead.negative(),
        sampled ? evidence.server().latenessMicros() : null,
        evidence.around().kernel().all(),
        evidence.disturbances(),
        evidence.client().errors(),
        costs.gcCount(),
        costs.gcMillis(),
        settings,
        sampled ? evidence.server().samples().stream().map(this::sampled).toList() : List.of());
  }

  private Readings besides() {
    Readings extras = Readings.NONE;
    if (evidence.failuresAsked()) {
      extras = Readings.of(Metric.SUCCEEDED, evidence.client().completed());
    } else if (held != null) {
      extras =
          Readings.NONE
              .with(Metric.BYTES_PER_TASK, held.heap())
              .with(Metric.KERNEL_PER_TASK, held.kernel());
    }
    return plan.cell().http2()
        ? extras.with(Metric.PEAK_STREAMS, (double) evidence.server().peakStreams())
        : extras;
  }

  private Readings figures(Overhead overhead) {
    ServerLedger server = evidence.server();
    double requests = evidence.workload().requests();
    boolean muster = evidence.muster();
    double makespan = seconds(evidence.client().makespanNanos());
    double ideal = seconds(evidence.ideal().makespanNanos());
    MachineCpu.Use use = evidence.around().cpu();
    Histogram lateness = Histograms.parse(server.latenessMicros());
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(
            Metric.LAST_BYTE,
            seconds(evidence.client().lastDoneAt() - evidence.client().startedAt()))
        .with(Metric.IDEAL, muster ? null : ideal)
        .with(Metric.BOUND, muster ? null : seconds(evidence.ideal().boundNanos()))
        .with(Metric.RATIO_TO_IDEAL, comparable() ? Rounding.ratio(makespan, ideal) : null)
        .with(Metric.EXCESS, comparable() ? round(makespan - ideal, 6) : null)
        .with(Metric.ISSUE_WINDOW, issueWindow(server))
        .with(Metric.OVERHEAD_P50, comparable() ? overhead.millisAt(50) : null)
        .with(Metric.OVERHEAD_P99, comparable() ? overhead.millisAt(99) : null)
        .with(Metric.OVERHEAD_MAX, comparable() ? overhead.millisAt(100) : null)
        .with(Metric.CPU_PER_REQUEST, round(costs.cpuNanos() / 1e3 / requests, 3))
        .with(Metric.SERVER_CPU_PER_REQUEST, round(server.cpuNanos() / 1e3 / requests, 3))
        .with(
            Metric.ALLOC_PER_REQUEST,
            costs.hasHelpers() ? null : round(costs.allocatedBytes() / requests, 1))
        .with(Metric.PEAK_RSS, last ? peakRssMegabytes() : null)
        .with(
            Metric.LIVE_HEAP,
            last && !costs.hasHelpers() ? round(Costs.liveHeapBytes() / 1e6, 3) : null)
        .with(Metric.PEAK_THREADS, costs.hasHelpers() ? null : (double) costs.peakThreads())
        .with(Metric.CONNECTIONS_OPENED, (double) server.connectionsAccepted())
        .with(Metric.PEAK_IN_FLIGHT, (double) server.peakInFlight())
        .with(Metric.SERVER_LATENESS_P99, muster ? null : lateness.getValueAtPercentile(99) / 1e3)
        .with(Metric.MACHINE_BUSY, use == null ? null : round(use.busy(), 4))
        .with(
            Metric.ERRORS,
            (double)
                (evidence.failuresAsked()
                    ? evidence.client().failed()
                    : evidence.client().errorCount()));
  }

  /** Neither a muster nor a shot of which only a part succeeded is a whole fan-out in time. */
  private boolean comparable() {
    boolean part =
        evidence.failuresAsked() && evidence.client().completed() < evidence.workload().requests();
    return !evidence.muster() && !part;
  }

  private static @Nullable Double issueWindow(ServerLedger server) {
    Long first = server.firstRequestAt();
    Long lastRead = server.lastRequestAt();
    return first == null || lastRead == null ? null : seconds(lastRead - first);
  }

  private SampledRequest sampled(ServerLedger.Sample sample) {
    boolean sameHost = evidence.sameHost();
    return new SampledRequest(
        sample.id(),
        millis(ledger.submittedAt(sample.id())),
        sameHost ? millis(sample.acceptedAt()) : null,
        sameHost ? millis(sample.readAt()) : null,
        sameHost ? millis(sample.startedAt()) : null,
        sameHost ? millis(sample.lastWriteAt()) : null,
        millis(ledger.doneAt(sample.id())),
        round(evidence.ideal().finishNanos(sample.id()) / 1e6, 2));
  }

  private @Nullable Double millis(@Nullable Long at) {
    return at == null || at == 0 ? null : round((at - evidence.client().startedAt()) / 1e6, 2);
  }

  private @Nullable Double peakRssMegabytes() {
    Long bytes = costs.peakRssBytes();
    return bytes == null ? null : round(bytes / 1e6, 3);
  }
}
