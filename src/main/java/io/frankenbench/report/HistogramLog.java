package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.HistogramLogWriter;

/**
 * The overhead per request of a suite's cells as a log of HdrHistogram, for its usual tools: one
 * interval for each cell, tagged by the cell's name, all its measured shots that count together.
 * Values are nanoseconds, since the tools take them for such and show milliseconds. All intervals
 * begin at 0, so that the same shots give the same bytes; each is as long as its shots together.
 */
final class HistogramLog {
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private HistogramLog() {}

  /** The log; empty if no cell has a histogram. */
  static Optional<String> of(Results results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean any = false;
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      HistogramLogWriter log = new HistogramLogWriter(out);
      log.outputComment(
          "Frankenbench: overhead per request in nanoseconds, maxima in milliseconds");
      log.outputLogFormatVersion();
      log.outputBaseTime(0);
      log.outputLegend();
      for (CellResult cell : results.cells()) {
        OverheadCurve curve = OverheadCurve.of(cell);
        if (cell.status().hasFigures() && curve.total() > 0) {
          any = true;
          log.outputIntervalHistogram(0, seconds(cell), nanos(cell, curve), NANOS_PER_MILLI);
        }
      }
    }
    return any ? Optional.of(bytes.toString(StandardCharsets.UTF_8)) : Optional.empty();
  }

  /** How long its measured shots took together. */
  private static double seconds(CellResult cell) {
    return cell.measured().stream()
        .map(shot -> shot.figure(Metric.MAKESPAN))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** What finished before its ideal has an overhead of 0. */
  private static Histogram nanos(CellResult cell, OverheadCurve curve) {
    Histogram nanos = new Histogram(SIGNIFICANT_DIGITS);
    nanos.setTag(cell.cell().slug());
    nanos.recordValueWithCount(0, curve.early());
    for (HistogramIterationValue micros : curve.late().recordedValues()) {
      nanos.recordValueWithCount(
          NANOS_PER_MICRO * micros.getValueIteratedTo(), micros.getCountAddedInThisIterationStep());
    }
    return nanos;
  }
}
