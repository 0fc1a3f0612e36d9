package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code compare.csv}: tidy, one row per compared cell, what changed most first. */
final class ChangeCsv {
  /** The first that no other table has. */
  static final String FIRST_COLUMN = "makespan_before";

  private static final List<String> COLUMNS =
      List.of(
          FIRST_COLUMN,
          "makespan_after",
          "ratio_before",
          "ratio_after",
          "change",
          "low",
          "high",
          "interval",
          "p",
          "noise",
          "blocks_before",
          "blocks_after",
          "verdict");

  private ChangeCsv() {}

  static String of(Changes changes) {
    return Csv.of(COLUMNS, changes.cells().stream().map(ChangeCsv::row).toList());
  }

  private static List<String> row(CellChange cell) {
    CellPair pair = cell.pair();
    Interval interval = cell.interval();
    List<String> row = new ArrayList<>(Csv.names(pair.before().cell()));
    row.add(plain(pair.before().median(Metric.MAKESPAN)));
    row.add(plain(pair.after().median(Metric.MAKESPAN)));
    row.add(plain(pair.ratioBefore()));
    row.add(plain(pair.ratioAfter()));
    row.add(plain(cell.factor()));
    row.add(interval == null ? "" : plain(interval.low()));
    row.add(interval == null ? "" : plain(interval.high()));
    row.add(interval == null ? "" : Figure.Kind.T95.toString());
    row.add(interval == null ? "" : Words.fixed(cell.p(), 4));
    row.add(plain(pair.noise()));
    row.add(Integer.toString(pair.ratiosBefore().size()));
    row.add(Integer.toString(pair.ratiosAfter().size()));
    row.add(cell.verdict().toString());
    return row;
  }

  private static String plain(@Nullable Double number) {
    return number == null ? "" : Words.plain(number);
  }
}
