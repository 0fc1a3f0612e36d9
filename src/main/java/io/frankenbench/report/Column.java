package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its head, and what stands in it for each row.
 *
 * @param head what it is called, and whether it holds numbers
 * @param cell what stands in it
 */
record Column<R>(Block.Column head, Function<R, String> cell) {
  static final Column<CellResult> CONTENDER = text("contender", c -> c.cell().contender());

  static final Column<CellResult> RATIO =
      number(
          "ratio to ideal (low\u2060–\u2060high)", c -> interval(c.figure(Metric.RATIO_TO_IDEAL)));

  static final Column<CellResult> CONNECTIONS_OPENED =
      number("connections opened", Metric.CONNECTIONS_OPENED, Words::grouped);

  static final Column<CellResult> PEAK_IN_FLIGHT =
      number("peak in flight", Metric.PEAK_IN_FLIGHT, Words::grouped);

  static final Column<CellResult> CLIENT_CPU =
      number("client CPU, µs/request", Metric.CPU_PER_REQUEST, Words::brief);

  static final Column<CellResult> SERVER_CPU =
      number("server CPU, µs/request", Metric.SERVER_CPU_PER_REQUEST, Words::brief);

  static final Column<CellResult> ALLOCATED =
      number("allocated, B/request", Metric.ALLOC_PER_REQUEST, Words::grouped);

  static final Column<CellResult> LIVE_HEAP =
      number("live heap,\u00a0MB", Metric.LIVE_HEAP, Words::brief);

  static final Column<CellResult> PEAK_RSS =
      number("peak RSS,\u00a0MB", Metric.PEAK_RSS, Words::grouped);

  static final Column<CellResult> PEAK_THREADS =
      number("peak threads", Metric.PEAK_THREADS, Words::grouped);

  static final Column<CellResult> STATUS = text("status", Tables::status);

  /** A column of text. */
  static <R> Column<R> text(String name, Function<R, String> cell) {
    return new Column<>(Block.text(name), cell);
  }

  /** A column of numbers. */
  static <R> Column<R> number(String name, Function<R, String> cell) {
    return new Column<>(Block.number(name), cell);
  }

  /** The medians of {@code metric} in {@code words}; a dash where there is none. */
  static Column<CellResult> number(String name, Metric metric, DoubleFunction<String> words) {
    return number(name, c -> Tables.show(c, metric, words));
  }

  /** The medians of {@code metric} with so many decimals. */
  static Column<CellResult> number(String name, Metric metric, int decimals) {
    return number(name, metric, x -> Words.fixed(x, decimals));
  }

  /** What stands for a number that there may not be. */
  static String orNone(@Nullable Double number, DoubleFunction<String> words) {
    return number == null ? Words.NONE : words.apply(number);
  }

  private static String interval(@Nullable Figure ratio) {
    return ratio == null ? Words.NONE : Words.fixed(ratio.median(), 3) + Tables.interval(ratio);
  }

  /** The same of rows that have such a row in them. */
  <S> Column<S> of(Function<S, R> inside) {
    return new Column<>(head, cell.compose(inside));
  }

  /** The same under another head. */
  Column<R> as(String name) {
    return new Column<>(new Block.Column(name, head.numeric()), cell);
  }

  /** The table of {@code rows}. */
  static <R> Block.Table table(List<Column<R>> columns, Collection<? extends R> rows) {
    return new Block.Table(
        columns.stream().map(Column::head).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }

  /** First {@code corner}, then a column for each of {@code names}. */
  static <R, N> List<Column<R>> grid(
      Column<R> corner, Collection<N> names, Function<N, Column<R>> column) {
    List<Column<R>> columns = new ArrayList<>(List.of(corner));
    names.forEach(name -> columns.add(column.apply(name)));
    return columns;
  }
}
