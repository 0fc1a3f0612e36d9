package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request takes 20 ms; none of these figures was ever measured. */
class DefaultsSectionTest {
  private static final DefaultsSection SECTION = new DefaultsSection();

  private static final String REJECTED =
      "RejectedExecutionException: Max requests queued per destination 1024 exceeded";

  static Cell cell(String contender, int requests) {
    Workload workload =
        new Workload(
            requests, requests, Delays.parse("fixed:1s"), 0.02, 0, 1024, Connections.FRESH);
    return Cell.of("defaults", contender, workload, "");
  }

  static Readings figures(Double makespan, Double ratio, Double peak) {
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.RATIO_TO_IDEAL, ratio)
        .with(Metric.CONNECTIONS_OPENED, peak)
        .with(Metric.PEAK_IN_FLIGHT, peak)
        .with(Metric.ERRORS, 0.0);
  }

  /** A shot in which all requests succeeded, over an ideal of 20 ms. */
  private static Happenings whole(
      Happenings all, String contender, int requests, int number, double seconds, double peak) {
    return all.shot(
        cell(contender, requests),
        0,
        number,
        Verdict.VALID,
        figures(seconds, seconds / 0.02, peak),
        Readings.of(Metric.SUCCEEDED, requests),
        Map.of());
  }

  /** A shot that was stopped. */
  private static Happenings stopped(
      Happenings all, String contender, int requests, int succeeded, double peak) {
    return all.shot(
        cell(contender, requests),
        0,
        0,
        Verdict.hung("it did not return in time"),
        figures(null, null, peak),
        Readings.of(Metric.SUCCEEDED, succeeded),
        Map.of());
  }

  private static Happenings everything() {
    Happenings all = new Happenings();
    whole(all, "jdk-future-defaults", 10_000, 0, 3.0, 2_000);
    whole(all, "jdk-future-defaults", 10_000, 1, 0.2, 3_000);
    whole(all, "okhttp-async-defaults", 1_000, 0, 1.1, 20);
    stopped(all, "okhttp-async-defaults", 10_000, 4_980, 20);
    stopped(all, "ahc-async-defaults", 10_000, 8_000, 3_711);
    all.shot(
        cell("jetty-async-defaults", 10_000),
        0,
        0,
        Verdict.VALID,
        figures(0.6, null, 256.0),
        Readings.of(Metric.SUCCEEDED, 4_352),
        Map.of("RejectedExecutionException", new ErrorClass(5_648, REJECTED)));
    return all.skipped(cell("helidon-virtual-defaults", 10_000), "open files: too few");
  }

  @Test
  void the_sentences_say_who_is_fine_who_crawls_who_refuses_and_who_is_too_slow() {
    // 10,000 × 20 ms ÷ 20 = 10 s; 0.2 s ÷ 20 ms = 10
    assertThat(SECTION.sentences(everything().results()))
        .containsExactly(
            "A look, not a claim: with nothing set and 10,000 requests at once, 1 of 4 clients"
                + " fetches them all in the time given, held back by no limit: jdk-future-defaults"
                + " (10.0 × the ideal), an ideal so short that connecting is most of the time.",
            "Crawling, held to a few in flight by a limit nobody set: okhttp-async-defaults (at"
                + " most 20 in flight, stopped after 4,980 of them).",
            "Refusing requests: jetty-async-defaults (5,648 of 10,000 failed, most with "
                + REJECTED
                + ").",
            "Too slow, and few requests in flight do not explain it: ahc-async-defaults (stopped"
                + " after 8,000 of them, at most 3,711 in flight).",
            "With 1,000 requests, crawling: okhttp-async-defaults (at most 20 in flight).",
            "The table has the settings behind each of them.");
  }

  private static List<Block.Table> tables(Results results) {
    return SECTION.details(results).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }

  @Test
  void a_row_tells_both_outcomes_and_the_line_that_mends_them() {
    assertThat(tables(everything().results()).getFirst().rows())
        .hasSize(5)
        .contains(
            List.of(
                "okhttp-async-defaults",
                "crawling: at most 20 in flight, 55.0 × the ideal",
                "crawling: at most 20 in flight, stopped after 4,980 of them",
                "dispatcher.setMaxRequestsPerHost(n) (5) and dispatcher.setMaxRequests(n) (64)"))
        .anySatisfy(
            row -> assertThat(row).startsWith("helidon-virtual-defaults", "not run", "skipped"));
  }

  @Test
  void the_last_shot_counts_since_the_first_is_cold() {
    assertThat(tables(everything().results()).getLast().rows())
        .contains(
            List.of(
                "jdk-future-defaults",
                "10,000",
                "fine",
                "10,000",
                "0",
                "3,000",
                "3,000",
                "0.200",
                "10.0",
                "–",
                "–"));
    assertThat(SECTION.details(everything().results()).toString())
        .contains("The first is cold, so of each block the last one counts that there is");
  }

  @Test
  void a_last_shot_that_is_void_for_another_reason_does_not_count() {
    Happenings all = new Happenings();
    whole(all, "jdk-future-defaults", 1_000, 0, 0.2, 700);
    all.shot(
        cell("jdk-future-defaults", 1_000),
        0,
        1,
        Verdict.voided("a response is missing"),
        figures(0.1, 5.0, 900.0),
        Readings.of(Metric.SUCCEEDED, 999),
        Map.of());

    assertThat(tables(all.results()).getFirst().rows())
        .extracting(row -> row.get(1))
        .containsExactly("fine: 10.0 × the ideal");
  }

  @Test
  void requests_without_an_outcome_and_whole_batches_given_up_are_refused() {
    Happenings all = new Happenings();
    all.shot(
        cell("a-b-defaults", 1_000),
        0,
        0,
        Verdict.VALID,
        figures(0.1, null, 500.0),
        Readings.of(Metric.SUCCEEDED, 990),
        Map.of());
    all.shot(
        cell("c-d-defaults", 1_000),
        0,
        0,
        Verdict.VALID,
        figures(0.1, null, 500.0),
        Readings.of(Metric.SUCCEEDED, 0),
        Map.of("thrown", new ErrorClass(1, "InternalError: no more")));

    assertThat(tables(all.results()).getFirst().rows())
        .extracting(row -> row.get(1))
        .containsExactly(
            "refused: 10 of 1,000 failed without a word",
            "refused: gave up the whole batch with InternalError: no more");
  }

  @Test
  void what_failed_since_the_shot_was_stopped_is_no_refusal() {
    Happenings all = new Happenings();
    for (int failed : new int[] {20, 21}) {
      all.shot(
          cell("x" + failed + "-y-defaults", 10_000),
          0,
          0,
          Verdict.hung("it did not return in time"),
          figures(null, null, 20.0),
          Readings.of(Metric.SUCCEEDED, 4_000),
          Map.of("closed", new ErrorClass(failed, "IOException: closed")));
    }

    assertThat(Untouched.of(all.results()))
        .extracting(Untouched::kind)
        .containsExactly(Untouched.Kind.CRAWLING, Untouched.Kind.REFUSED);
  }

  @Test
  void five_blocks_are_no_look() {
    Happenings all = new Happenings();
    for (int block = 0; block < 5; block++) {
      all.shot(
          cell("jdk-future-defaults", 1_000),
          block,
          0,
          Verdict.VALID,
          figures(0.2, 10.0, 700.0),
          Readings.of(Metric.SUCCEEDED, 1_000),
          Map.of());
    }

    assertThat(SECTION.sentences(all.results()))
        .containsExactly(
            "With nothing set and 1,000 requests at once, 1 of 1 client fetches them all in the time"
                + " given, held back by no limit: jdk-future-defaults (10.0 × the ideal), an ideal"
                + " so short that connecting is most of the time.");
  }

  @Test
  void a_stopped_cell_is_an_outcome_and_not_a_failure_of_the_run() {
    Results results = everything().results();

    assertThat(Report.unfinished(List.of(results))).isEmpty();
    assertThat(results.cells())
        .filteredOn(cell -> cell.status() == CellStatus.STOPPED)
        .extracting(cell -> cell.cell().contender())
        .containsExactly("ahc-async-defaults", "okhttp-async-defaults");
    assertThat(SummaryCsv.of(List.of(results)))
        .contains(
            ",makespan,s,,,,,0,0,stopped\n",
            ",peak_in_flight,1,20,20,20,range,1,1,stopped\n",
            ",succeeded,1,4980,4980,4980,range,1,1,stopped\n");
  }

  @Test
  void a_shot_that_hung_where_all_should_succeed_is_still_void() {
    Results results =
        new Happenings()
            .add(
                cell("jdk-future", 1_000),
                Phase.MEASURED,
                Verdict.hung("it did not return in time"),
                Readings.NONE,
                Readings.NONE,
                Map.of(),
                Map.of())
            .results();

    assertThat(results.cells().getFirst().status()).isEqualTo(CellStatus.VOID);
    assertThat(Report.unfinished(List.of(results))).hasSize(1);
  }

  @Test
  void without_outcomes_there_is_a_sentence_and_no_chart() throws IOException {
    Results results =
        new Happenings().skipped(cell("jdk-future-defaults", 1_000), "too few ports").results();

    assertThat(SECTION.sentences(results))
        .containsExactly("No cell of this suite has an outcome, so there is no answer yet.");
    assertThat(SECTION.charts(results, Theme.load())).isEmpty();
    assertThat(SECTION.details(results).toString()).contains("is skipped: too few ports");
  }

  @Test
  void the_chart_has_a_dot_up_to_the_cap_and_a_word_for_each_cell() throws IOException {
    JsonNode spec = SECTION.charts(everything().results(), Theme.load()).getFirst().spec();
    List<JsonNode> rows = spec.at("/data/values").valueStream().toList();

    // 2 numbers of requests × 5 clients
    assertThat(rows).hasSize(10);
    assertThat(rows)
        .filteredOn(row -> row.has("label"))
        .extracting(row -> row.path("label").asText() + " @ " + row.path("ratio").asText("-"))
        .containsExactly(
            "crawling, 20 in flight @ 20.0",
            "stopped, 3,711 in flight @ 20.0",
            "fine, 10.0 × @ 10.0",
            "refused 5,648 @ -",
            "crawling, 20 in flight @ 20.0");
  }

  @Test
  void the_chart_can_be_drawn() throws IOException {
    String svg = Drawn.svg(SECTION.charts(everything().results(), Theme.load()).getFirst());
    assertThat(svg).contains("refused 5,648", "fine, 10.0 ×", "10,000 requests at once", "not run");
  }
}
