package io.frankenbench.report;

import io.frankenbench.record.Extras;
import io.frankenbench.record.Metrics;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of {@code summary.csv}, in its order; the name in lower case is the one it uses. */
enum Metric {
  MAKESPAN("s", metrics(Metrics::makespan)),
  RATIO_TO_IDEAL("1", metrics(Metrics::ratioToIdeal)),
  EXCESS("s", metrics(Metrics::excess)),
  COLD_MAKESPAN("s", metrics(Metrics::makespan)),
  ISSUE_WINDOW("s", metrics(Metrics::issueWindow)),
  OVERHEAD_P50("ms", metrics(Metrics::overheadP50)),
  OVERHEAD_P99("ms", metrics(Metrics::overheadP99)),
  OVERHEAD_MAX("ms", metrics(Metrics::overheadMax)),
  CPU_PER_REQUEST("us", metrics(Metrics::cpuPerRequest)),
  SERVER_CPU_PER_REQUEST("us", metrics(Metrics::serverCpuPerRequest)),
  ALLOC_PER_REQUEST("B", metrics(Metrics::allocPerRequest)),
  PEAK_RSS("MB", metrics(Metrics::peakRss)),
  LIVE_HEAP("MB", metrics(Metrics::liveHeap)),
  PEAK_THREADS("1", metrics(Metrics::peakThreads)),
  CONNECTIONS_OPENED("1", metrics(Metrics::connectionsOpened)),
  PEAK_IN_FLIGHT("1", metrics(Metrics::peakInFlight)),
  SERVER_LATENESS_P99("ms", metrics(Metrics::serverLatenessP99)),
  MACHINE_BUSY("1", metrics(Metrics::machineBusy)),
  ERRORS("1", metrics(Metrics::errors)),
  SUCCEEDED("1", extras(Extras::succeeded)),
  TIME_TO_FIRST("s", extras(Extras::timeToFirst)),
  TIME_TO_MEDIAN("s", extras(Extras::timeToMedian)),
  IN_ORDER("1", extras(Extras::inOrder)),
  TIME_TO_QUIET("s", extras(Extras::timeToQuiet)),
  THREADS_LEFT("1", extras(Extras::threadsLeft)),
  CONNECTIONS_LEFT("1", extras(Extras::connectionsLeft)),
  LOST("1", extras(Extras::lost)),
  BYTES_PER_TASK("B", extras(Extras::bytesPerTask)),
  KERNEL_PER_TASK("B", extras(Extras::kernelPerTask)),
  PEAK_STREAMS("1", extras(Extras::peakStreams));

  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method, which has no state
  private final Function<Shot, @Nullable Double> reading;

  Metric(String unit, Function<Shot, @Nullable Double> reading) {
    this.unit = unit;
    this.reading = reading;
  }

  private static Function<Shot, @Nullable Double> metrics(
      Function<Metrics, @Nullable Double> reading) {
    return shot -> reading.apply(shot.metrics());
  }

  private static Function<Shot, @Nullable Double> extras(
      Function<Extras, @Nullable Double> reading) {
    return shot -> reading.apply(shot.extras());
  }

  /** True if only some suites have it: others do not even mention it. */
  boolean isOfSomeSuites() {
    return compareTo(ERRORS) > 0;
  }

  /** The unit as written in {@code summary.csv}; {@code 1} for a plain number. */
  String unit() {
    return unit;
  }

  /** The shots it is read from. */
  Phase phase() {
    return switch (this) {
      case COLD_MAKESPAN -> Phase.COLD;
      case BYTES_PER_TASK, KERNEL_PER_TASK -> Phase.MUSTER;
      default -> Phase.MEASURED;
    };
  }

  /** True if its errors multiply, so that its interval is taken on the logarithms. */
  boolean isRatio() {
    return this == RATIO_TO_IDEAL;
  }

  /** The figure of one shot; {@code null} if it was not read. */
  @Nullable Double of(Shot shot) {
    return reading.apply(shot);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
