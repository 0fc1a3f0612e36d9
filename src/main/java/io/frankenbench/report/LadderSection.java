package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Growing in-flight limits: where each model leaves its ideal, and what it holds there. */
final class LadderSection implements Section {
  private static final List<Column<Bounded>> BOUNDED =
      List.of(
          Column.CONTENDER.of(Bounded::result),
          Column.number("requests", one -> Words.grouped(one.result().cell().requests())),
          Column.number("in flight at most", one -> Words.grouped(one.result().cell().inFlight())),
          Column.number("makespan,\u00a0s", one -> Words.fixed(one.makespan(), 3)),
          Column.RATIO.as("ratio to its own ideal (low\u2060–\u2060high)").of(Bounded::result),
          Column.number(
              "ratio to the ideal of all in flight (low\u2060–\u2060high)",
              one -> Words.fixed(one.againstAll().median(), 3) + Tables.interval(one.againstAll())),
          Column.CLIENT_CPU.of(Bounded::result),
          Column.PEAK_THREADS.of(Bounded::result),
          Column.STATUS.of(Bounded::result));

  @Override
  public List<String> sentences(Results results) {
    return LadderWords.of(Ladder.of(results), results.blocks() < Figure.ENOUGH_BLOCKS);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return LadderChart.of(Ladder.of(results), theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    Ladder ladder = Ladder.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "ladder: where each model leaves its ideal"));
    blocks.add(
        new Block.Paragraph(
            "Each contender at growing in-flight limits, with "
                + Ladder.ROUNDS
                + " requests for each place in flight, over warm connections. Its knee is the"
                + " largest limit up to which its ratio to ideal stays at or below "
                + Words.plain(Knee.HELD)
                + ", at this and every smaller limit; \"none up to\" means that it never leaves its"
                + " ideal, \"below\" that it never holds it, \"or more\" that the next limit has no"
                + " figure. "
                + certainty(results)));
    if (!ladder.limits().isEmpty()) {
      ratios(blocks, ladder);
      figures(blocks, ladder, "client CPU, µs/request", Metric.CPU_PER_REQUEST, Words::brief);
      blocks.add(
          new Block.Paragraph(
              "At the smallest limits a cell is a few hundred requests, and its JVM, which has seen"
                  + " no more than a few thousand in its warm-ups, still compiles: what a request"
                  + " costs there is mostly that, whatever the model."));
      figures(blocks, ladder, "live heap, MB", Metric.LIVE_HEAP, Words::brief);
      figures(blocks, ladder, "peak RSS, MB", Metric.PEAK_RSS, Words::grouped);
      figures(blocks, ladder, "peak platform threads", Metric.PEAK_THREADS, Words::grouped);
    }
    bounded(blocks, ladder);
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
  }

  private static String certainty(Results results) {
    return results.blocks() < Figure.ENOUGH_BLOCKS
        ? "This is a look: under " + Figure.ENOUGH_BLOCKS + " blocks a knee has no interval."
        : "In brackets, the knees if all ratios stood at the far, or the near, end of their 95 %"
            + " intervals (t over blocks).";
  }

  private static void ratios(List<Block> blocks, Ladder ladder) {
    List<Column<String>> columns = columns(ladder, Metric.RATIO_TO_IDEAL, x -> Words.fixed(x, 3));
    columns.add(
        Column.text(
            "knee",
            contender ->
                ladder.knee(contender)
                    + ladder.kneeRange(contender).map(both -> " (" + both + ")").orElse("")));
    blocks.add(new Block.Heading(3, "ladder: ratio to ideal at each in-flight limit"));
    blocks.add(Column.table(columns, ladder.contenders()));
  }

  private static void figures(
      List<Block> blocks, Ladder ladder, String what, Metric metric, DoubleFunction<String> words) {
    blocks.add(new Block.Heading(3, "ladder: " + what + " at each in-flight limit"));
    blocks.add(Column.table(columns(ladder, metric, words), ladder.contenders()));
  }

  private static List<Column<String>> columns(
      Ladder ladder, Metric metric, DoubleFunction<String> words) {
    return Column.grid(
        Column.text("contender", contender -> contender),
        ladder.limits(),
        limit ->
            Column.number(
                Words.grouped(limit),
                contender -> shown(ladder.cell(contender, limit), metric, words)));
  }

  /** The figure; what became of a cell that has none. */
  private static String shown(
      @Nullable CellResult cell, Metric metric, DoubleFunction<String> words) {
    if (cell == null) {
      return Words.NONE;
    }
    boolean absent = cell.figures().isEmpty();
    return absent ? cell.status().toString() : Tables.show(cell, metric, words);
  }

  private static void bounded(List<Block> blocks, Ladder ladder) {
    if (ladder.bounded().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(3, "ladder: the classic bounded pool"));
    blocks.add(
        new Block.Paragraph(
            "Many requests for each place in flight. Its own ideal is that of as few in flight as"
                + " it allows; the other is that of the same requests, with the same delays, all in"
                + " flight at once: what everyone else is held against."));
    blocks.add(Column.table(BOUNDED, ladder.bounded()));
  }
}
