package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The comparison of two runs as the terminal shows it. */
final class ChangeText {
  private static final List<String> HEAD =
      List.of(
          "contender",
          "workload",
          "A: s",
          "B: s",
          "A: ratio",
          "B: ratio",
          "change",
          "95 % interval",
          "noise",
          "blocks",
          "verdict");
  private static final int TEXT_COLUMNS = 2;

  private ChangeText() {}

  static List<String> of(Changes changes, RunDifferences differences) {
    List<String> lines = new ArrayList<>();
    if (!changes.cells().isEmpty()) {
      lines.add(
          "Ratio: makespan ÷ that of raw-selector in the same block. Change: B ÷ A of the ratios;"
              + " above 1 is slower.");
      lines.add("");
      lines.addAll(table(changes));
      lines.add("");
    }
    lines.addAll(changes.yardsticks());
    section(lines, "Not compared:", changes.leftOut());
    section(lines, "From A to B:", differences.software());
    section(
        lines,
        "Doubtful, since A and B also differ in what should be alike:",
        differences.doubts());
    lines.add("");
    lines.add(conclusion(changes));
    return lines;
  }

  private static void section(List<String> lines, String heading, Collection<String> items) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(heading);
      items.forEach(item -> lines.add("  " + item));
    }
  }

  private static List<String> table(Changes changes) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    changes.cells().forEach(cell -> rows.add(row(cell)));
    int[] widths = new int[HEAD.size()];
    rows.forEach(row -> {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    });
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - row.get(i).length());
      boolean text = i < TEXT_COLUMNS || i == widths.length - 1;
      line.append(i == 0 ? "" : "  ").append(text ? row.get(i) + gap : gap + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private static List<String> row(CellChange cell) {
    CellPair pair = cell.pair();
    return List.of(
        pair.before().cell().contender(),
        workload(pair.before().workload()),
        makespan(pair.before()),
        makespan(pair.after()),
        Words.fixed(pair.ratioBefore(), 3),
        Words.fixed(pair.ratioAfter(), 3),
        Words.fixed(cell.factor(), 3),
        interval(cell),
        Words.percentAbove(pair.noise()),
        pair.ratiosBefore().size() + " → " + pair.ratiosAfter().size(),
        words(cell.verdict()));
  }

  /** "okhttp-pool at 10,000 requests of 1 KiB". */
  static String name(CellResult cell) {
    return cell.cell().contender() + " at " + cell.workload().sentence();
  }

  /** The workload in a few words: "10,000 × 1 KiB, fresh". */
  static String workload(WorkloadKey workload) {
    return (workload.suite().equals("headline") ? "" : workload.suite() + ": ")
        + workload.panel().replace(" | ", ", ")
        + ", "
        + workload.connections();
  }

  /** "1.031 to 1.074"; a dash if there is none. */
  static String interval(CellChange cell) {
    Interval interval = cell.interval();
    return interval == null
        ? Words.NONE
        : Words.fixed(interval.low(), 3) + " to " + Words.fixed(interval.high(), 3);
  }

  /** The verdict as a reader wants it. */
  static String words(CellChange.Verdict verdict) {
    return switch (verdict) {
      case SLOWER -> "certainly slower";
      case FASTER -> "certainly faster";
      case UNCLEAR -> "no certain change";
      case LOOK -> "a look, not a claim";
    };
  }

  private static String makespan(CellResult cell) {
    Double median = cell.median(Metric.MAKESPAN);
    return median == null ? Words.NONE : Words.fixed(median, 3);
  }

  private static String conclusion(Changes changes) {
    long slower = count(changes, CellChange.Verdict.SLOWER);
    long faster = count(changes, CellChange.Verdict.FASTER);
    long looks = count(changes, CellChange.Verdict.LOOK);
    String judged =
        slower + faster == 0
            ? "No certain difference."
            : "Certainly slower: %d of %d cells; certainly faster: %d."
                .formatted(slower, changes.cells().size(), faster);
    return looks == 0
        ? judged
        : judged
            + " A look, not a claim, where A or B has under "
            + Figure.ENOUGH_BLOCKS
            + " blocks: nothing is certain there.";
  }

  private static long count(Changes changes, CellChange.Verdict verdict) {
    return changes.cells().stream().filter(cell -> cell.verdict() == verdict).count();
  }
}
