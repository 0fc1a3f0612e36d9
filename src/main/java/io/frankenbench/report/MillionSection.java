package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Batches that do not fit into memory if one is careless. */
final class MillionSection implements Section {
  private static final List<Column<CellResult>> COLUMNS =
      List.of(
          Column.CONTENDER,
          Column.text("how", cell -> Million.Kind.of(cell).toString()),
          Column.number("time,\u00a0s", Metric.MAKESPAN, 2),
          Column.RATIO,
          Column.number("requests/s", MillionSection::rate),
          Column.CLIENT_CPU,
          Column.SERVER_CPU,
          Column.ALLOCATED,
          Column.number("heap,\u00a0MiB", Million::heap),
          Column.PEAK_RSS,
          Column.LIVE_HEAP,
          Column.PEAK_THREADS,
          Column.PEAK_IN_FLIGHT,
          Column.CONNECTIONS_OPENED,
          Column.STATUS);

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
          Column.table(
              COLUMNS,
              million.contenders().stream()
                  .flatMap(contender -> million.at(contender, requests).stream())
                  .toList()));
    }
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
  }

  private static String rate(CellResult cell) {
    Double seconds = cell.median(Metric.MAKESPAN);
    return seconds == null ? Words.NONE : Words.grouped(cell.cell().requests() / seconds);
  }
}
