package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Waiting.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A million requests that all wait at once, reckoned from what fewer were seen to need. */
final class WaitingPaper {
  private static final int MILLION = 1_000_000;

  /** A contender at its largest size. */
  private record Row(
      String name,
      int requests,
      CellStatus status,
      double client,
      double server,
      double ideal,
      @Nullable Double heap,
      @Nullable Double kernel) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("contender", Row::name),
          Column.number("heap of the client,\u00a0GB", row -> gigabytes(row.heap())),
          Column.number("kernel memory, both ends,\u00a0GB", row -> gigabytes(row.kernel())),
          Column.number("client CPU,\u00a0s", row -> Words.grouped(row.client())),
          Column.number("server CPU,\u00a0s", row -> Words.grouped(row.server())),
          Column.number("cores", row -> Words.brief((row.client() + row.server()) / row.ideal())),
          Column.text("from", WaitingPaper::from));

  private WaitingPaper() {}

  /** Heading, arithmetic and table; nothing if no contender has figures. */
  static List<Block> of(Results results, Waiting waiting) {
    List<Row> rows = waiting.series().stream().flatMap(one -> row(one).stream()).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Heading(3, "waiting: a million in flight, on paper"),
        new Block.Paragraph(
            "Not measured: a million times what each request took at the size in the last column,"
                + " as if nothing grew faster than the requests. Cores: client and server CPU ÷ the"
                + " time of the ideal schedule, if the work were spread evenly over it; but the"
                + " million are sent at once, and with so few cores that takes its time. A request"
                + " costs more CPU in a smaller batch (a young JVM, and few answers for each time"
                + " that it wakes up), so compare rows of one size only. Neither memory holds"
                + " native buffers or the stacks of threads in the process; a million platform"
                + " threads need kernel.threads-max, kernel.pid_max and vm.max_map_count to allow"
                + " them. Nor is it what a client keeps once it has the answers: the table above"
                + " has that. Over HTTP/1.1 a million requests in flight are a million connections."
                + " "
                + connections(results.evidence().environment())
                + " Over HTTP/2 a client that lets them share a few connections needs none of"
                + " that."),
        Column.table(COLUMNS, rows));
  }

  private static String connections(Environment environment) {
    List<String> sums = new ArrayList<>();
    OptionalInt files = environment.openFiles();
    if (files.isPresent()) {
      sums.add(
          division(files.getAsInt(), "files that a process may open here")
              + " client processes at least, and as many servers (or one of each that may open as"
              + " many: fs.nr_open and fs.file-max above 1,000,000)");
    }
    OptionalInt ports = environment.ports();
    if (ports.isPresent()) {
      sums.add(
          division(ports.getAsInt(), "ephemeral ports here")
              + " addresses of servers for each address of a client");
    }
    return sums.isEmpty() ? "" : "That is " + String.join("; and ", sums) + ".";
  }

  private static String division(int by, String what) {
    return "1,000,000 ÷ " + Words.grouped(by) + " " + what + " = " + Math.ceilDiv(MILLION, by);
  }

  private static Optional<Row> row(Series one) {
    CellResult last = one.bySize().lastEntry().getValue();
    Double client = last.median(Metric.CPU_PER_REQUEST);
    Double server = last.median(Metric.SERVER_CPU_PER_REQUEST);
    Double makespan = last.median(Metric.MAKESPAN);
    Double ratio = last.median(Metric.RATIO_TO_IDEAL);
    if (client == null || server == null || makespan == null || ratio == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            one.name(),
            one.bySize().lastKey(),
            last.status(),
            client,
            server,
            makespan / ratio,
            last.median(Metric.BYTES_PER_TASK),
            last.median(Metric.KERNEL_PER_TASK)));
  }

  private static String from(Row row) {
    return each(row.heap(), " B of heap, ")
        + each(row.kernel(), " B of kernel memory, ")
        + Words.brief(row.client())
        + " µs and "
        + Words.brief(row.server())
        + " µs for each of "
        + Words.grouped(row.requests())
        + (row.status() == CellStatus.VALID ? "" : ", " + row.status());
  }

  /** A million times so many bytes; times so many microseconds, it would be as many seconds. */
  private static String gigabytes(@Nullable Double bytes) {
    return bytes == null ? Words.NONE : Words.brief(bytes * MILLION / 1e9);
  }

  private static String each(@Nullable Double bytes, String what) {
    return bytes == null ? "" : Words.grouped(bytes) + what;
  }
}
