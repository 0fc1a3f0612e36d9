package io.frankenbench.report;

import io.frankenbench.record.Metrics;
import io.frankenbench.record.Position.Phase;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of {@code summary.csv}, in its order; the name in lower case is the one it uses. */
enum Metric {
  MAKESPAN("s", Metrics::makespan),
  RATIO_TO_IDEAL("1", Metrics::ratioToIdeal),
  EXCESS("s", Metrics::excess),
  COLD_MAKESPAN("s", Metrics::makespan),
  ISSUE_WINDOW("s", Metrics::issueWindow),
  OVERHEAD_P50("ms", Metrics::overheadP50),
  OVERHEAD_P99("ms", Metrics::overheadP99),
  OVERHEAD_MAX("ms", Metrics::overheadMax),
  CPU_PER_REQUEST("us", Metrics::cpuPerRequest),
  SERVER_CPU_PER_REQUEST("us", Metrics::serverCpuPerRequest),
  ALLOC_PER_REQUEST("B", Metrics::allocPerRequest),
  PEAK_RSS("MB", Metrics::peakRss),
  LIVE_HEAP("MB", Metrics::liveHeap),
  PEAK_THREADS("1", Metrics::peakThreads),
  CONNECTIONS_OPENED("1", Metrics::connectionsOpened),
  PEAK_IN_FLIGHT("1", Metrics::peakInFlight),
  SERVER_LATENESS_P99("ms", Metrics::serverLatenessP99),
  MACHINE_BUSY("1", Metrics::machineBusy),
  ERRORS("1", Metrics::errors);

  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method, which has no state
  private final Function<Metrics, @Nullable Double> reading;

  Metric(String unit, Function<Metrics, @Nullable Double> reading) {
    this.unit = unit;
    this.reading = reading;
  }

  /** The unit as written in {@code summary.csv}; {@code 1} for a plain number. */
  String unit() {
    return unit;
  }

  /** The shots it is read from. */
  Phase phase() {
    return this == COLD_MAKESPAN ? Phase.COLD : Phase.MEASURED;
  }

  /** True if its errors multiply, so that its interval is taken on the logarithms. */
  boolean isRatio() {
    return this == RATIO_TO_IDEAL;
  }

  /** The figure of one shot; {@code null} if it was not read. */
  @Nullable Double of(Metrics metrics) {
    return reading.apply(metrics);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
