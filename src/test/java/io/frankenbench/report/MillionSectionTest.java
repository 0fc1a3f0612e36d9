package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Readings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two sizes of batch and four contenders; none of these figures was ever measured. */
class MillionSectionTest {
  private static final Section SECTION = new MillionSection();

  private static Cell cell(String contender, int requests, String variant) {
    return Happenings.cell("million", contender, requests, 10_000, "whole:0..3s", variant);
  }

  private static Readings figures(double makespan, double ratio, double rss) {
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.RATIO_TO_IDEAL, ratio)
        .with(Metric.CPU_PER_REQUEST, 40.0)
        .with(Metric.PEAK_RSS, rss)
        .with(Metric.LIVE_HEAP, 20.0)
        .with(Metric.PEAK_THREADS, 12.0)
        .with(Metric.CONNECTIONS_OPENED, 3.0)
        .with(Metric.PEAK_IN_FLIGHT, 10_000.0)
        .with(Metric.MACHINE_BUSY, 0.5)
        .with(Metric.ERRORS, 0.0);
  }

  private static Results results() {
    return new Happenings()
        .measured(cell("raw-selector", 100_000, "384 MB heap"), figures(17.1, 1.005, 300), Map.of())
        .measured(
            cell("raw-selector", 1_000_000, "384 MB heap"), figures(152, 1.001, 410), Map.of())
        .measured(
            cell("ahc-callback", 1_000_000, "384 MB heap"), figures(160, 1.053, 500), Map.of())
        .measured(cell("okhttp-virtual", 1_000_000, "768 MB heap"), figures(304, 2, 900), Map.of())
        .measured(cell("okhttp-virtual-eager", 1_000_000, ""), figures(380, 2.5, 2_300), Map.of())
        .results();
  }

  @Test
  void the_sentences_speak_of_the_largest_batch() {
    assertThat(SECTION.sentences(results()))
        .containsExactly(
            "A look, not a claim: of 1,000,000 requests of 1 KiB over warm connections, at most"
                + " 10,000 in flight, none was lost, doubled or failed: raw-selector at 152.0 s,"
                + " 1.001 × the ideal, the slowest of 4 contenders was okhttp-virtual-eager at"
                + " 380.0 s, 2.500 × the ideal.",
            "Those that begin a request only when one has ended had a peak RSS of 410 to 500 MB"
                + " with a heap of 384 MiB (raw-selector and ahc-callback) and 900 MB with a heap of"
                + " 768 MiB (okhttp-virtual).",
            "Those that make everything at once, with a heap of 2,048 MiB: okhttp-virtual-eager"
                + " 2,300 MB.");
  }

  @Test
  void each_size_has_a_table_of_its_own_by_kind() {
    List<Block.Table> tables =
        SECTION.details(results()).stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();

    assertThat(tables).hasSize(2);
    assertThat(tables.getFirst().rows()).hasSize(1);
    assertThat(tables.getLast().rows().stream().map(List::getFirst))
        .containsExactly("raw-selector", "ahc-callback", "okhttp-virtual", "okhttp-virtual-eager");
    // 1,000,000 ÷ 152 s
    assertThat(tables.getLast().rows().getFirst())
        .startsWith("raw-selector", "event loop", "152.00", "1.001", "6,579")
        .contains("384", "410", "valid");
  }

  @Test
  void the_chart_draws_what_has_figures() throws Exception {
    Chart chart = SECTION.charts(results(), Theme.load()).getFirst();

    assertThat(chart.name()).isEqualTo("million");
    assertThat(chart.spec().at("/hconcat/0/data/values")).hasSize(5);
    assertThat(Drawn.svg(chart)).contains("okhttp-virtual-eager", "1.001", "2,300");
  }

  @Test
  void without_figures_it_says_so() throws Exception {
    Results none = new Happenings().skipped(cell("raw-selector", 10_000, ""), "no files").results();

    assertThat(SECTION.sentences(none)).containsExactly("No cell of this suite has figures.");
    assertThat(SECTION.charts(none, Theme.load())).isEmpty();
  }
}
