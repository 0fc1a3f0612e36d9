package io.frankenbench.report;

import io.frankenbench.report.data.EnvironmentFields;
import io.frankenbench.report.data.Field;
import io.frankenbench.report.data.OtherFields;
import io.frankenbench.report.data.ShotFields;
import io.frankenbench.report.data.SummaryFields;
import java.util.ArrayList;
import java.util.List;

/** The page on the data: every field of every published file. */
final class DataPage {
  private static final List<Column<Field>> COLUMNS =
      List.of(
          Column.text("field", Field::name),
          Column.text("type", Field::type),
          Column.text("unit", field -> orDash(field.unit())),
          Column.text("what it is, and how it was measured", Field::about),
          Column.text("absent if", field -> orDash(field.absent())));

  private static String orDash(String text) {
    return text.isEmpty() ? Words.NONE : text;
  }

  private DataPage() {}

  /** All blocks of the page. */
  static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "The data"));
    blocks.add(
        new Block.Links(List.of(new Block.Link("README.md", "what the data say", "All results"))));
    blocks.add(
        new Block.Paragraph(
            "All that is published is made from raw/ and environment.json; ./run-bench.sh report"
                + " DIR makes it again, byte by byte. Names are the same in all files. A figure"
                + " that could not be read is absent, never 0. MB is 10⁶ bytes, us is µs, and the"
                + " unit of a plain number is 1."));
    blocks.add(
        new Block.Paragraph(
            "raw/SHA256SUMS has the digest of each file that all is made from. report, compare and"
                + " run refuse a folder in which one has changed; older folders have no digests."
                + " They also refuse lines of raw/shots.jsonl that contradict themselves, each"
                + " other or the plan. To look for yourself, and, after a change on purpose, to"
                + " write the digests anew:"));
    blocks.add(
        new Block.Command(
            """
            cd raw && sha256sum -c SHA256SUMS
            cd raw && sha256sum ../environment.json jmh.json plan.json shots.jsonl sources.json > SHA256SUMS
            """));
    summary(blocks);
    shots(blocks);
    histograms(blocks);
    add(
        blocks,
        "environment.json",
        "The machine and the run of each suite, under suites and the suite's name. A machine that"
            + " changes between two runs shows in each suite's own part.",
        EnvironmentFields.MACHINE);
    blocks.add(table(EnvironmentFields.RUN));
    add(
        blocks,
        "raw/plan.json",
        "What was to be run, so that --resume can go on with exactly that: an object with a plan"
            + " for each run, under the suites it is of, separated by commas.",
        OtherFields.PLAN);
    add(
        blocks,
        "raw/jmh.json",
        "The measured shots in JMH's own JSON, forks of a cell merged into one result, as the usual"
            + " viewers read it: score is the makespan in seconds, the metrics above are among the"
            + " secondary ones. Beside JMH's fields there are:",
        OtherFields.JMH);
    add(
        blocks,
        "raw/sources.json",
        "The contenders' own source as it was measured: files, each once, and contenders, by id the"
            + " places of its files in that list, from 0: its own first, then those of this project"
            + " that it uses. The file is absent from older folders, and a contender without known"
            + " source from the file. Of each file there are:",
        OtherFields.SOURCE);
    blocks.add(new Block.Heading(2, "raw/files.json"));
    blocks.add(
        new Block.Paragraph(
            "The pages, charts and tables that this program has written here. It overwrites and"
                + " deletes these, and no other file of the folder."));
    return blocks;
  }

  private static void summary(List<Block> blocks) {
    add(
        blocks,
        "summary.csv",
        "Tidy: one row for each cell and metric. Cells that were skipped or failed have rows"
            + " without figures; the metrics from succeeded on have rows only where a suite has"
            + " them.",
        SummaryFields.COLUMNS);
    blocks.add(new Block.Heading(3, "Metrics"));
    blocks.add(
        new Block.Paragraph(
            "Read from measured shots that count, unless the table says another phase."));
    blocks.add(table(SummaryFields.METRICS));
  }

  private static void shots(List<Block> blocks) {
    add(
        blocks,
        "raw/shots.jsonl",
        "One JSON object for each line and shot, of every phase, void ones included. suite,"
            + " contender, workload, block, fork and shot together are unique. For example, the"
            + " makespans of all measured shots that count:",
        ShotFields.ALL);
    blocks.add(
        blocks.size() - 1,
        new Block.Command(
            "python3 -c \"import json; [print(s['contender'], s['requests'], s['makespan'])"
                + " for s in map(json.loads, open('raw/shots.jsonl'))"
                + " if s['phase'] == 'measured' and s['status'] != 'void']\""));
    blocks.add(new Block.Heading(3, "Samples"));
    blocks.add(
        new Block.Paragraph(
            "Each of samples is an array of these values, in this order; times in milliseconds"
                + " after the start of the client's clock. Older files have objects with these"
                + " names instead."));
    blocks.add(table(ShotFields.SAMPLE));
  }

  private static void histograms(List<Block> blocks) {
    blocks.add(new Block.Heading(2, "histograms/"));
    blocks.add(
        new Block.Paragraph(
            "For each suite a log of HdrHistogram (HistogramLogWriter, V2 compressed): the overhead"
                + " per request of each cell, all measured shots that count together, under a tag"
                + " made of what names the cell. Values are nanoseconds, which the usual tools show"
                + " as milliseconds; Interval_Max is in milliseconds. Requests that finished before"
                + " their ideal count as 0. Every interval begins at 0, the base time is 0, and"
                + " each is as long as its shots together, in seconds."));
    blocks.add(
        new Block.Command(
            """
            java -cp HdrHistogram.jar org.HdrHistogram.HistogramLogProcessor \\
              -i histograms/headline.hlog -listtags
            java -cp HdrHistogram.jar org.HdrHistogram.HistogramLogProcessor \\
              -i histograms/headline.hlog -tag TAG
            """));
    blocks.add(
        new Block.Paragraph(
            "The histograms of single shots are fields of raw/shots.jsonl, in microseconds:"
                + " Histogram.decodeFromCompressedByteBuffer in Java (after Base64), or"
                + " HdrHistogram.decode of the Python package hdrhistogram."));
  }

  private static void add(List<Block> blocks, String file, String about, List<Field> fields) {
    blocks.add(new Block.Heading(2, file));
    blocks.add(new Block.Paragraph(about));
    blocks.add(table(fields));
  }

  private static Block.Table table(List<Field> fields) {
    return Column.table(COLUMNS, fields);
  }
}
