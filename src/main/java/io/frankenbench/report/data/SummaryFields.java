package io.frankenbench.report.data;

import io.frankenbench.record.Metric;
import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code summary.csv}. */
public final class SummaryFields {
  private static final String NO_FIGURE = "empty: no shot has such a figure";

  /** In their order. */
  public static final List<Field> COLUMNS =
      Stream.concat(
              ShotFields.CELL.stream().map(SummaryFields::column),
              Stream.of(
                  Field.text("metric", "which figure; see the table below"),
                  Field.text("unit", "its unit; 1 for a plain number"),
                  Field.number(
                      "median", "", "over blocks, of the median of each block's shots", NO_FIGURE),
                  Field.number("low", "", "lower end of the interval", NO_FIGURE),
                  Field.number("high", "", "upper end of the interval", NO_FIGURE),
                  Field.text(
                      "interval",
                      "t95: 95 % interval of the blocks' mean, Student's t, for ratio_to_ideal on"
                          + " logarithms; range: least to largest shot, under 5 blocks",
                      NO_FIGURE),
                  Field.whole("blocks", "1", "blocks that have such a figure"),
                  Field.whole("shots", "1", "shots that have one"),
                  Field.text(
                      "status",
                      "valid; kernel-limited, cpu-limited, server-limited: in a shot the kernel's"
                          + " TCP, the CPU quota or the server's lateness was the limit; partial:"
                          + " fewer shots count than were planned; stopped: a shot did not end in"
                          + " its time, where that is an outcome; void: no shot counts; failed: it"
                          + " could not be run to an end; skipped: it was not run")))
          .toList();

  /** What its column metric names, in the order of the rows of a cell. */
  public static final List<Field> METRICS = Metric.SUMMED.stream().map(Field::of).toList();

  /** Other programs take an empty text for a missing value and drop its row. */
  private static Field column(Field field) {
    return field.name().equals("variant")
        ? Field.text("variant", "what else sets the cell apart; none: nothing does")
        : field;
  }

  private SummaryFields() {}
}
