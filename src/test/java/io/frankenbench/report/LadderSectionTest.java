package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three limits and four contenders; none of these figures was ever measured. */
class LadderSectionTest {
  private static final LadderSection SECTION = new LadderSection();

  private static Cell rung(String contender, int limit) {
    return cell(contender, 4 * limit, limit);
  }

  private static Cell cell(String contender, int requests, int limit) {
    return Happenings.cell("ladder", contender, requests, limit, "whole:0..3s", "");
  }

  private static Readings figures(
      double makespan, double ratio, double heap, double rss, double threads) {
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.RATIO_TO_IDEAL, ratio)
        .with(Metric.CPU_PER_REQUEST, 40.0)
        .with(Metric.PEAK_RSS, rss)
        .with(Metric.LIVE_HEAP, heap)
        .with(Metric.PEAK_THREADS, threads)
        .with(Metric.MACHINE_BUSY, 0.5)
        .with(Metric.ERRORS, 0.0);
  }

  /** A contender at 100, 1,000 and 10,000 in flight, in each block the same. */
  private static void climb(
      Fabricated run, int blocks, String contender, Readings low, Readings middle, Readings high) {
    for (int block = 0; block < blocks; block++) {
      add(run, rung(contender, 100), block, low);
      add(run, rung(contender, 1_000), block, middle);
      add(run, rung(contender, 10_000), block, high);
    }
  }

  private static void add(Fabricated run, Cell cell, int block, Readings metrics) {
    run.add(cell, block, 7, Phase.MEASURED, Verdict.VALID, metrics);
  }

  private static Fabricated everything(int blocks) {
    Fabricated run = Fabricated.run(blocks, 1);
    climb(
        run,
        blocks,
        "raw-selector",
        figures(6.0, 1.001, 30, 200, 12),
        figures(6.0, 1.002, 40, 250, 12),
        figures(6.0, 1.004, 50, 300, 12));
    climb(
        run,
        blocks,
        "jdk-future",
        figures(6.1, 1.01, 40, 210, 20),
        figures(6.2, 1.03, 80, 310, 20),
        figures(7.2, 1.2, 200, 500, 20));
    climb(
        run,
        blocks,
        "okhttp-pool",
        figures(6.1, 1.02, 35, 220, 114),
        figures(6.6, 1.1, 45, 320, 1_014),
        figures(9.0, 1.5, 80, 900, 10_014));
    climb(
        run,
        blocks,
        "reactor-reactive",
        figures(6.5, 1.08, 40, 230, 15),
        figures(6.5, 1.09, 50, 330, 15),
        figures(7.8, 1.3, 90, 400, 15));
    for (int block = 0; block < blocks; block++) {
      add(run, cell("okhttp-pool", 10_000, 200), block, figures(75.9, 1.012, 35, 230, 214));
    }
    return run;
  }

  @Test
  void the_sentences_say_who_stays_who_leaves_where_and_what_each_holds() {
    // of 10,000 requests one has the longest delay, 3 s: 75.9 ÷ 3 = 25.3
    assertThat(SECTION.sentences(everything(1).results()))
        .containsExactly(
            "A look, not a claim: raw-selector stays within 1.05 × the ideal at every in-flight"
                + " limit up to 10,000, with 4 requests for each place over warm connections.",
            "How far the others do: jdk-future up to 1,000 (1.200 × at 10,000), okhttp-pool up to"
                + " 100 (1.100 × at 1,000) and reactor-reactive not even at 100 (1.080 ×).",
            "What each takes at a limit of 10,000, in platform threads at the peak and in heap still"
                + " live after the batch: raw-selector 12 and 50.0 MB, reactor-reactive 15 and 90.0"
                + " MB, jdk-future 20 and 200 MB and okhttp-pool 10,014 and 80.0 MB; peak RSS, in"
                + " which the stacks of threads are, goes from 300 MB (raw-selector) to 900 MB"
                + " (okhttp-pool).",
            "The classic bounded pool, okhttp-pool with 10,000 requests and at most 200 in flight,"
                + " takes 75.9 s: 1.012 × its own ideal, but 25.3 × that of the same requests all"
                + " in flight (3.00 s); the limit costs the time, not the model.");
  }

  private static List<Block.Table> tables(Results results) {
    return SECTION.details(results).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }

  @Test
  void there_is_a_table_for_each_figure_and_one_for_the_bounded_pool() {
    List<Block.Table> tables = tables(everything(1).results());

    assertThat(tables).hasSize(6);
    assertThat(tables.getFirst().rows())
        .containsExactly(
            List.of("raw-selector", "1.001", "1.002", "1.004", "none up to 10,000"),
            List.of("jdk-future", "1.010", "1.030", "1.200", "1,000"),
            List.of("okhttp-pool", "1.020", "1.100", "1.500", "100"),
            List.of("reactor-reactive", "1.080", "1.090", "1.300", "below 100"));
    assertThat(tables.get(4).rows()).contains(List.of("okhttp-pool", "114", "1,014", "10,014"));
    assertThat(tables.getLast().rows())
        .containsExactly(
            List.of(
                "okhttp-pool",
                "10,000",
                "200",
                "75.900",
                "1.012",
                "25.300",
                "40.0",
                "214",
                "valid"));
  }

  @Test
  void under_five_blocks_a_knee_is_a_look() {
    assertThat(SECTION.details(everything(4).results()).toString())
        .contains("This is a look: under 5 blocks a knee has no interval.");
    assertThat(SECTION.sentences(everything(4).results()).getFirst()).startsWith("A look");
  }

  @Test
  void from_five_blocks_on_a_knee_has_an_interval() {
    Fabricated run = Fabricated.run(5, 1);
    double[] ratios = {1.00, 1.02, 1.03, 1.04, 1.06};
    for (int block = 0; block < 5; block++) {
      add(run, rung("jdk-future", 100), block, figures(6.1, 1.01, 40, 210, 20));
      add(run, rung("jdk-future", 1_000), block, figures(6.2, ratios[block], 80, 310, 20));
      add(run, rung("jdk-future", 10_000), block, figures(7.2, 1.2, 200, 500, 20));
    }

    // logarithms 0 to 0.0583: mean 0.02937, ± 2.7764 · 0.00971, so 1.002 to 1.058: the far end is
    // above 1.05, the median 1.03 is not
    assertThat(tables(run.results()).getFirst().rows())
        .containsExactly(List.of("jdk-future", "1.010", "1.030", "1.200", "1,000 (100 to 1,000)"));
    assertThat(SECTION.sentences(run.results()))
        .startsWith(
            "No model was seen to stay within 1.05 × the ideal at every in-flight limit up to"
                + " 10,000, with 4 requests for each place over warm connections.",
            "How far each does: jdk-future up to 1,000 (interval 100 to 1,000; 1.200 × at"
                + " 10,000).");
  }

  @Test
  void who_stays_by_the_medians_only_is_not_said_to_stay() {
    Fabricated run = Fabricated.run(5, 1);
    double[] ratios = {1.00, 1.02, 1.03, 1.04, 1.06};
    for (int block = 0; block < 5; block++) {
      add(run, rung("jdk-future", 100), block, figures(6.1, 1.01, 40, 210, 20));
      add(run, rung("jdk-future", 1_000), block, figures(6.2, ratios[block], 80, 310, 20));
    }

    assertThat(SECTION.sentences(run.results()))
        .startsWith(
            "No model was seen to stay within 1.05 × the ideal at every in-flight limit up to"
                + " 1,000, with 4 requests for each place over warm connections.",
            "How far each does: jdk-future up to 1,000 (interval 100 to none up to 1,000).");
  }

  @Test
  void a_limit_that_was_skipped_leaves_the_knee_open_and_is_told() {
    Results results =
        new Happenings()
            .measured(rung("raw-virtual", 100), figures(6.0, 1.01, 30, 200, 12), Map.of())
            .skipped(rung("raw-virtual", 10_000), "open files: too few")
            .results();

    assertThat(SECTION.sentences(results))
        .containsExactly(
            "A look, not a claim: no model was seen to stay within 1.05 × the ideal at every"
                + " in-flight limit up to 10,000, with 4 requests for each place over warm"
                + " connections.",
            "How far each does: raw-virtual up to 100 at least.");
    assertThat(tables(results).getFirst().rows())
        .containsExactly(List.of("raw-virtual", "1.010", "skipped", "100 or more"));
    assertThat(SECTION.details(results).toString()).contains("is skipped: open files: too few");
  }

  @Test
  void without_figures_there_is_a_sentence_and_no_chart() throws IOException {
    Results results =
        new Happenings().skipped(rung("raw-virtual", 100), "too little memory").results();

    assertThat(SECTION.sentences(results))
        .containsExactly("No cell of this suite has figures, so there is no answer yet.");
    assertThat(SECTION.charts(results, Theme.load())).isEmpty();
    assertThat(SECTION.details(results)).isNotEmpty();
  }

  private static List<JsonNode> rows(JsonNode spec, int row, int column) {
    return spec.at("/vconcat/%d/hconcat/%d/data/values".formatted(row, column))
        .valueStream()
        .toList();
  }

  @Test
  void each_panel_has_a_point_for_each_limit_and_a_name_for_each_line() throws IOException {
    JsonNode spec = SECTION.charts(everything(1).results(), Theme.load()).getFirst().spec();

    // 4 contenders at 3 limits; names from the lowest end up
    assertThat(rows(spec, 0, 0)).filteredOn(row -> row.has("value")).hasSize(12);
    assertThat(rows(spec, 0, 0))
        .filteredOn(row -> row.has("name"))
        .extracting(row -> row.path("name").asText())
        .containsExactly(
            "raw-selector 1.004",
            "jdk-future 1.200",
            "reactor-reactive 1.300",
            "okhttp-pool 1.500");
    assertThat(rows(spec, 1, 1))
        .filteredOn(row -> row.has("name"))
        .extracting(row -> row.path("name").asText())
        .containsExactly(
            "raw-selector 12", "reactor-reactive 15", "jdk-future 20", "okhttp-pool 10,014");
    assertThat(spec.at("/title/subtitle").valueStream().map(JsonNode::asText))
        .contains(
            "Off the scale: okhttp-pool with 10,000 requests, at most 200 in flight: 1.012 × its"
                + " own ideal, 25.3 × that of all in flight.");
  }

  @Test
  void the_chart_can_be_drawn() throws IOException {
    Chart chart = SECTION.charts(everything(1).results(), Theme.load()).getFirst();
    assertThat(Drawn.svg(chart))
        .contains("raw-selector 1.004", "okhttp-pool 10,014", "reactor-reactive 90.0");
    assertThat(chart.description()).contains("jdk-future 1,000", "reactor-reactive below 100");
  }
}
