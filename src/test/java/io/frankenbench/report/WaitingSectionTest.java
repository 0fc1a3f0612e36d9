package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three contenders at up to 100,000 requests; none of these figures was ever measured. */
class WaitingSectionTest {
  private static final Section SECTION = new WaitingSection();

  private static Cell cell(String contender, int requests) {
    Workload workload =
        new Workload(
            requests, requests, Delays.parse("uniform:0..30s"), 1, 0, 1024, Connections.FRESH);
    return Cell.of("waiting", contender, workload, "");
  }

  private static Readings figures(double ratio, double liveHeap, double rss) {
    return Readings.NONE
        .with(Metric.MAKESPAN, 30 * ratio)
        .with(Metric.RATIO_TO_IDEAL, ratio)
        .with(Metric.ISSUE_WINDOW, 1.5)
        .with(Metric.CPU_PER_REQUEST, 50.0)
        .with(Metric.SERVER_CPU_PER_REQUEST, 30.0)
        .with(Metric.PEAK_RSS, rss)
        .with(Metric.LIVE_HEAP, liveHeap)
        .with(Metric.PEAK_THREADS, 12.0)
        .with(Metric.CONNECTIONS_OPENED, 1_000.0)
        .with(Metric.PEAK_IN_FLIGHT, 1_000.0)
        .with(Metric.MACHINE_BUSY, 0.5)
        .with(Metric.ERRORS, 0.0);
  }

  private static Happenings add(Happenings all, Cell cell, Readings metrics, Readings ofMuster) {
    return all.add(
            cell,
            Phase.MUSTER,
            Verdict.VALID,
            Happenings.onlyMakespan(1),
            ofMuster,
            Map.of(),
            Map.of())
        .measured(cell, metrics, Map.of());
  }

  private static Results results() {
    Happenings all = new Happenings();
    add(
        all,
        cell("raw-selector", 1_000),
        figures(1.01, 10, 100),
        Readings.NONE.with(Metric.BYTES_PER_TASK, 2_100.0).with(Metric.KERNEL_PER_TASK, 4_200.0));
    add(
        all,
        cell("raw-selector", 10_000),
        figures(1.02, 19, 280),
        Readings.NONE.with(Metric.BYTES_PER_TASK, 2_000.0).with(Metric.KERNEL_PER_TASK, 4_000.0));
    add(
        all,
        cell("raw-virtual", 10_000),
        figures(1.03, 30, 500),
        Readings.NONE.with(Metric.BYTES_PER_TASK, 9_000.0));
    add(
        all,
        cell("raw-selector-process", 100_000),
        figures(1.2, 30, 2_000),
        Readings.NONE.with(Metric.KERNEL_PER_TASK, 5_000.0));
    return all.results();
  }

  @Test
  void the_sentences_say_what_is_held_and_who_did_the_most() {
    assertThat(SECTION.sentences(results()))
        .containsExactly(
            "A look, not a claim: a request that waits holds so much of the client's heap, its part of"
                + " a connection included: 2,000 B (raw-selector at 10,000 requests) to 9,000 B"
                + " (raw-virtual at 10,000 requests) over HTTP/1.1.",
            "Of 100,000 requests at once (in the muster all of them waited together), none was lost,"
                + " doubled or failed by raw-selector-process (fresh) at 1.20 × the ideal.");
  }

  @Test
  void who_had_no_valid_shot_at_the_largest_size_is_named() {
    Happenings all = new Happenings();
    add(all, cell("raw-selector-process", 100_000), figures(1.2, 30, 2_000), Readings.NONE);
    all.skipped(cell("ahc-async-process", 100_000), "no files");

    assertThat(SECTION.sentences(all.results()))
        .last()
        .isEqualTo(
            "Without a valid shot at that size: ahc-async-process (fresh); the notes say why.");
  }

  @Test
  void what_each_adds_is_the_slope_and_a_million_is_on_paper() {
    List<Block.Table> tables =
        SECTION.details(results()).stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();

    assertThat(tables).hasSize(3);
    assertThat(tables.getFirst().rows()).hasSize(4);
    // 9 MB and 180 MB more for 9,000 more requests
    assertThat(tables.get(1).rows())
        .containsExactly(List.of("raw-selector", "2,000", "1,000", "20,000", "50.0"));
    // (50 + 30) s of CPU in 30 s
    assertThat(tables.get(2).rows().getFirst())
        .startsWith("raw-selector", "2.00", "4.00", "50", "30", "2.67");
    assertThat(tables.get(2).rows().getLast())
        .startsWith("raw-selector-process", Words.NONE, "5.00", "50", "30", "2.67");
  }

  @Test
  void how_many_processes_and_addresses_follows_from_the_limits_of_the_machine() {
    assertThat(SECTION.details(results()))
        .filteredOn(Block.Paragraph.class::isInstance)
        .extracting(Block::toString)
        .anySatisfy(words ->
            assertThat(words)
                .contains(
                    "1,000,000 ÷ 4,000 files that a process may open here = 250 client processes",
                    "1,000,000 ÷ 5,000 ephemeral ports here = 200 addresses of servers"));
  }

  @Test
  void the_chart_has_a_line_for_each_contender() throws Exception {
    Chart chart = SECTION.charts(results(), Theme.load()).getFirst();

    assertThat(Drawn.svg(chart)).contains("raw-selector-process", "9,000", "2,000");
  }
}
