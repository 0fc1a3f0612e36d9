package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Waiting.Series;
import io.frankenbench.stats.Growth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that all wait at once: what each of them holds, and what a million would. */
final class WaitingSection implements Section {
  private static final SizesChart CHART =
      new SizesChart(
          "waiting",
          "What does a request hold while it waits?",
          "Signs in four columns, a line for each contender: heap per waiting request, live heap,"
              + " peak RSS, client CPU per request. All figures are in summary.csv.",
          List.of(
              new SizesChart.Column(
                  "heap per waiting request, B (log)", Metric.BYTES_PER_TASK, Words::grouped),
              new SizesChart.Column("live heap, MB (log)", Metric.LIVE_HEAP, Words::brief),
              new SizesChart.Column("peak RSS, MB (log)", Metric.PEAK_RSS, Words::grouped),
              new SizesChart.Column(
                  "client CPU, µs/request (log)", Metric.CPU_PER_REQUEST, Words::brief)),
          List.of("event loop", "virtual threads", "a platform thread for each", "futures"));

  private static final List<Column<CellResult>> COLUMNS =
      List.of(
          Column.CONTENDER,
          Column.text("protocol", cell -> cell.cell().protocol()),
          Column.text("connections", cell -> cell.cell().connections()),
          Column.number("requests, no limit", cell -> Words.grouped(cell.cell().requests())),
          Column.number("time,\u00a0s", Metric.MAKESPAN, 2),
          Column.RATIO,
          Column.number("issue window,\u00a0s", Metric.ISSUE_WINDOW, 2),
          Column.number("heap per waiting request, B", Metric.BYTES_PER_TASK, Words::grouped),
          Column.number(
              "kernel memory per waiting request, B", Metric.KERNEL_PER_TASK, Words::grouped),
          Column.LIVE_HEAP,
          Column.PEAK_RSS,
          Column.CLIENT_CPU,
          Column.SERVER_CPU,
          Column.PEAK_THREADS,
          Column.CONNECTIONS_OPENED,
          Column.PEAK_IN_FLIGHT,
          Column.STATUS);

  private static final List<Column<Series>> GROWTH =
      List.of(
          Column.text("contender", Series::name),
          Column.number(
              "heap per waiting request, B",
              one -> one.bytesEach().map(Words::grouped).orElse(Words.NONE)),
          Column.number(
              "live heap after the batch, B/request", one -> slope(one, Metric.LIVE_HEAP)),
          Column.number("peak RSS, B/request", one -> slope(one, Metric.PEAK_RSS)),
          Column.CLIENT_CPU.of(one -> one.bySize().lastEntry().getValue()));

  @Override
  public List<String> sentences(Results results) {
    List<String> sentences = new ArrayList<>();
    Waiting waiting = Waiting.of(results);
    List<String> held = new ArrayList<>();
    held(waiting, false).map(range -> range + " over HTTP/1.1").ifPresent(held::add);
    held(waiting, true).map(range -> range + " over HTTP/2").ifPresent(held::add);
    if (!held.isEmpty()) {
      sentences.add(
          "A request that waits holds so much of the client's heap, its part of a connection"
              + " included: "
              + String.join(", and ", held)
              + ".");
    }
    int most = waiting.sizes().isEmpty() ? 0 : waiting.sizes().getLast();
    List<String> done =
        results.cells().stream()
            .filter(cell -> cell.cell().requests() == most)
            .filter(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null)
            .map(WaitingSection::took)
            .toList();
    if (!done.isEmpty()) {
      sentences.add(
          "Of "
              + Words.grouped(most)
              + " requests at once (in the muster all of them waited together), none was lost,"
              + " doubled or failed by "
              + Words.list(done)
              + ".");
    }
    List<String> without =
        results.cells().stream()
            .filter(cell -> cell.cell().requests() == most && cell.figures().isEmpty())
            .map(WaitingSection::name)
            .toList();
    if (!done.isEmpty() && !without.isEmpty()) {
      sentences.add(
          "Without a valid shot at that size: " + Words.list(without) + "; the notes say why.");
    }
    if (sentences.isEmpty()) {
      return List.of("No cell of this suite has figures.");
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  /** From the least to the most of those who speak it; empty if no heap was looked at. */
  private static Optional<String> held(Waiting waiting, boolean http2) {
    List<Series> seen =
        waiting.series().stream()
            .filter(one -> one.http2() == http2 && one.bytesEach().isPresent())
            .toList();
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            held(seen.getFirst()) + (seen.size() == 1 ? "" : " to " + held(seen.getLast())));
  }

  private static String held(Series one) {
    return Words.grouped(one.bytesEach().orElseThrow())
        + " B ("
        + one.contender()
        + " at "
        + Words.grouped(one.mostSeen())
        + " requests)";
  }

  private static String took(CellResult cell) {
    return name(cell)
        + " at "
        + Tables.show(cell, Metric.RATIO_TO_IDEAL, x -> Words.fixed(x, 2))
        + " × the ideal";
  }

  private static String name(CellResult cell) {
    return cell.cell().contender()
        + " ("
        + (cell.cell().http2() ? "HTTP/2, " : "")
        + cell.cell().connections()
        + (cell.figures().isEmpty() || cell.status() == CellStatus.VALID
            ? ""
            : ", " + cell.status())
        + ")";
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    Waiting waiting = Waiting.of(results);
    List<SizesChart.Line> lines =
        waiting.series().stream()
            .map(one -> new SizesChart.Line(one.name(), one.kind(), one.bySize()))
            .toList();
    return CHART
        .of(
            lines,
            waiting.sizes(),
            List.of(
                Words.list(waiting.sizes().stream().map(Words::grouped).toList())
                    + " requests of 1 KiB, all in flight, over fresh connections.",
                "Hollow: fewer requests than the most that a contender had; numbers are of those.",
                "RSS of -process: of all its worker JVMs. " + Panels.blocksAndShots(results) + "."),
            theme)
        .stream()
        .toList();
  }

  @Override
  public List<Block> details(Results results) {
    Waiting waiting = Waiting.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Delays are "
                + delays(results)
                + ". Nothing limits what is in flight. In the muster, which proves it, the server"
                + " holds every response until all wait together, and only then lets them go; in a"
                + " measured shot the first delays end before the last request is sent, so its peak"
                + " in flight is lower, the more so the longer its issue window; connections opened"
                + " are those of that shot, too. While the muster waits, the heap of the client is"
                + " collected and read; less that before the batch, ÷ requests, it is the heap per"
                + " waiting request, connection included. Kernel memory is read at the same moment"
                + " (slabs, the kernel's own stacks of threads, and page tables, of the whole"
                + " machine), so it holds the sockets of client and server. A process is often"
                + " allowed no more than 20,000 files, so 100,000 connections are spread over seven"
                + " worker JVMs (-process), and over seven servers. CPU per request at 1,000 is"
                + " mostly that of a young JVM which compiles while it waits."));
    blocks.add(Column.table(COLUMNS, results.cells()));
    growth(blocks, waiting);
    blocks.addAll(WaitingPaper.of(results, waiting));
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
  }

  /** "uniform:0..30s", of all cells. */
  private static String delays(Results results) {
    return Words.list(
        results.cells().stream().map(cell -> cell.cell().delay()).distinct().sorted().toList());
  }

  /** What each further request adds: the slope of the line through a contender's sizes. */
  private static void growth(List<Block> blocks, Waiting waiting) {
    List<Series> rows =
        waiting.series().stream()
            .filter(one -> !one.inSeveralProcesses() && one.bySize().size() > 1)
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(3, "waiting: what each request adds"));
    blocks.add(
        new Block.Paragraph(
            "Live heap and peak RSS: the slope of a straight line (least squares) through the sizes"
                + " that one process had, which is what each further request adds. Their heap has a"
                + " fixed size of 2 GiB, of which the RSS shows what was ever touched: garbage,"
                + " too. Live heap holds what the bench itself keeps for each request (its ledger"
                + " and a prepared address): by HTTP/2, of a client with a handful of connections,"
                + " it is nearly all of the slope. Heap per waiting request, which is without that,"
                + " and CPU are those of the largest size."));
    blocks.add(Column.table(GROWTH, rows));
  }

  private static String slope(Series one, Metric megabytes) {
    return one.growth(megabytes)
        .map(Growth::each)
        .map(each -> Words.grouped(each * 1e6))
        .orElse(Words.NONE);
  }
}
