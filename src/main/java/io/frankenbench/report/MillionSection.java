package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batches that do not fit into memory if one is careless. */
final class MillionSection implements Section {
  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.text("contender"),
          Block.text("how"),
          Block.number("time,\u00a0s"),
          Block.number("ratio to ideal (low\u2060–\u2060high)"),
          Block.number("requests/s"),
          Block.number("client CPU, µs/request"),
          Block.number("server CPU, µs/request"),
          Block.number("allocated, B/request"),
          Block.number("heap,\u00a0MiB"),
          Block.number("peak RSS,\u00a0MB"),
          Block.number("live heap,\u00a0MB"),
          Block.number("peak threads"),
          Block.number("peak in flight"),
          Block.number("connections opened"),
          Block.text("status"));

  @Override
  public List<String> sentences(Results results) {
    return MillionSentences.of(results);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return MillionChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    Million million = Million.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A bounded contender begins a request when a permit is free, hands the answer on and"
                + " drops it; callbacks keep nothing of it, chains of futures keep one finished"
                + " future each. The naive ones make a thread, or a future and a task, for each"
                + " request at once, and let them wait. Heap is what the JVM was given from its"
                + " start (-Xms and -Xmx), here not the same for all: it makes most of the RSS, and"
                + " native buffers and the stacks of threads come on top. The bench keeps 28 B of"
                + " it for each request, for both kinds alike, and up to 100,000 requests a"
                + " prepared address as well, which beyond that is made when it is asked for. Live"
                + " heap is what is in use after the batch, that included. In flight is what the"
                + " server has read and not yet noted as written; the client may have the last byte"
                + " a moment before that and send its next request, so one more than the limit can"
                + " show. A shot counts only if client and server agree on every id: none lost,"
                + " none doubled, no error. Warm-ups and the muster have 40,000 requests, and there"
                + " is no cold shot where the batch is larger."));
    for (int requests : million.sizes()) {
      blocks.add(
          new Block.Heading(
              3, "million: " + Words.grouped(requests) + " requests, the ideal beside each"));
      blocks.add(
          new Block.Table(
              COLUMNS,
              million.contenders().stream()
                  .flatMap(contender -> million.at(contender, requests).stream())
                  .map(MillionSection::row)
                  .toList()));
    }
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
  }

  private static List<String> row(CellResult cell) {
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    Double seconds = cell.median(Metric.MAKESPAN);
    return List.of(
        cell.cell().contender(),
        Million.Kind.of(cell).toString(),
        Tables.show(cell, Metric.MAKESPAN, x -> Words.fixed(x, 2)),
        ratio == null ? Words.NONE : Words.fixed(ratio.median(), 3) + Tables.interval(ratio),
        rate(cell, seconds),
        Tables.show(cell, Metric.CPU_PER_REQUEST, Words::brief),
        Tables.show(cell, Metric.SERVER_CPU_PER_REQUEST, Words::brief),
        Tables.show(cell, Metric.ALLOC_PER_REQUEST, Words::grouped),
        Million.heap(cell),
        Tables.show(cell, Metric.PEAK_RSS, Words::grouped),
        Tables.show(cell, Metric.LIVE_HEAP, Words::brief),
        Tables.show(cell, Metric.PEAK_THREADS, Words::grouped),
        Tables.show(cell, Metric.PEAK_IN_FLIGHT, Words::grouped),
        Tables.show(cell, Metric.CONNECTIONS_OPENED, Words::grouped),
        Tables.status(cell));
  }

  private static String rate(CellResult cell, @Nullable Double seconds) {
    return seconds == null ? Words.NONE : Words.grouped(cell.cell().requests() / seconds);
  }
}
