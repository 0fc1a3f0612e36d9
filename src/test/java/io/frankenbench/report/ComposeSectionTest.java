package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page says of the suite {@code compose}; none of these figures was ever measured. */
class ComposeSectionTest {
  private final List<Shot> shots = new ArrayList<>();
  private final ObjectNode environment = Json.MAPPER.createObjectNode();
  private final Section section = new ComposeSection();

  private static Cell cell(String contender, String act) {
    return Cell.of("compose", contender, Fabricated.workload(1_000, 1024, Connections.FRESH), act);
  }

  private void add(Cell cell, Verdict verdict, Readings metrics, Readings extras) {
    shots.add(
        new Shot(
            cell,
            new Position(0, 0, 5, Phase.MEASURED, 42, 7, "2001-02-03T04:05:06Z"),
            verdict,
            metrics.with(extras),
            null,
            0,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            List.of()));
  }

  private void handsOver(String contender, String act, double first, double half, double last) {
    double inOrder = act.equals("gather") ? 1 : 0;
    add(
        cell(contender, act),
        Verdict.VALID,
        Fabricated.makespan(last),
        Readings.NONE
            .with(Metric.TIME_TO_FIRST, first)
            .with(Metric.TIME_TO_MEDIAN, half)
            .with(Metric.IN_ORDER, inOrder));
  }

  private void givesUp(
      String contender, String act, double quiet, int answered, int threads, Integer lost) {
    Readings metrics = Fabricated.makespan(3.25);
    add(
        cell(contender, act),
        Verdict.VALID,
        act.equals("forgotten") ? metrics.withoutIdeal() : metrics,
        Readings.NONE
            .with(Metric.SUCCEEDED, (double) answered)
            .with(Metric.TIME_TO_QUIET, quiet)
            .with(Metric.THREADS_LEFT, (double) threads)
            .with(Metric.CONNECTIONS_LEFT, 0.0)
            .with(Metric.LOST, lost == null ? null : (double) lost));
  }

  private Results results() {
    return Results.of(new Evidence(shots, Settling.NONE, new Environment(environment)));
  }

  private void everything() {
    handsOver("okhttp-pool", "gather", 0.98, 2.95, 3.1);
    handsOver("okhttp-structured", "gather", 3.04, 3.05, 3.05);
    handsOver("okhttp-pool", "as-completed", 0.07, 1.61, 3.09);
    handsOver("jdk-future", "as-completed", 0.02, 1.55, 3.04);
    handsOver("jdk-future", "callback", 0.01, 1.54, 3.02);
    givesUp("okhttp-structured", "first-failure", 0.002, 490, 0, null);
    givesUp("okhttp-pool-interrupt", "first-failure", 1.93, 488, 1, null);
    givesUp("okhttp-virtual", "deadline", 0.004, 500, 2, null);
    givesUp("okhttp-virtual", "forgotten", 0.01, 0, 0, 0);
    givesUp("ahc-async", "forgotten", 0.05, 0, 4, 17);
    givesUp("okhttp-pool", "forgotten", 2.97, 600, 750, 0);
    add(
        cell("jdk-future", "deadline"),
        Verdict.voided("3 results were handed over after the return"),
        Readings.NONE,
        Readings.NONE);
  }

  @Test
  void its_sentences_say_who_waits_who_leaves_work_running_and_what_is_lost() {
    everything();

    assertThat(section.sentences(results()))
        .containsExactly(
            "A look, not a claim: of 1,000 requests of 1 KiB, first come, first served, the first"
                + " result reaches the caller after 0.02–0.07 s, half of them after 1.55–1.61 s"
                + " and the last after 3.04–3.09 s.",
            "Gathered in order, the first result waits for request 0 (0.98 s) and half of them for"
                + " the slowest of that half (2.95 s); okhttp-structured hands over nothing before"
                + " all are done (3.04 s).",
            "After the first failure, okhttp-structured returned within 0.25 s and had nothing in"
                + " flight 0.002 s later at most; okhttp-pool-interrupt left requests running, for"
                + " 1.93 s.",
            "After the deadline, okhttp-virtual returned within 0.25 s and had nothing in flight"
                + " 0.004 s later at most.",
            "Closed with everything pending, ahc-async lost 17 requests without a word; okhttp-pool"
                + " told of every request, answered 600, and went on for 2.97 s; okhttp-virtual told"
                + " of every request.");
  }

  @Test
  void its_tables_have_a_row_for_each_model_and_a_note_for_what_is_void() {
    everything();

    List<Block> details = section.details(results());
    assertThat(details.stream().filter(Block.Heading.class::isInstance)).hasSize(6);
    List<List<String>> rows =
        details.stream()
            .filter(Block.Table.class::isInstance)
            .flatMap(table -> ((Block.Table) table).rows().stream())
            .toList();
    assertThat(rows)
        .hasSize(12)
        .contains(
            List.of(
                "okhttp-structured",
                "3.040",
                "3.050",
                "3.050",
                "of the requests",
                "–",
                "–",
                "valid"),
            List.of("ahc-async", "3.250", "–", "0.050", "0", "17", "4", "0", "valid"));
    assertThat(details)
        .filteredOn(Block.Points.class::isInstance)
        .singleElement()
        .asString()
        .contains("jdk-future is void: 3 results were handed over after the return");
  }

  @Test
  void its_charts_can_be_drawn_and_say_what_is_missing() throws IOException {
    everything();

    List<Chart> charts = section.charts(results(), Theme.load());
    assertThat(charts).extracting(Chart::name).containsExactly("compose-results", "compose-quiet");
    String first = Drawn.svg(charts.get(0));
    assertThat(first).contains("0.98 · 2.95 · 3.10", "as-completed", "first result");
    String second = Drawn.svg(charts.get(1));
    assertThat(second)
        .contains(
            "0.050 s · 4 threads · 17 lost",
            "1.930 s, left running · 1 thread",
            "not run",
            "✕ void");
  }

  @Test
  void delays_that_are_compressed_are_told_and_what_counts_as_running_shrinks_with_them()
      throws IOException {
    Cell slow = cell("okhttp-pool", "deadline");
    Cell quick =
        Cell.of(
            "compose",
            "okhttp-pool",
            Fabricated.workload(1_000, 1024, Connections.FRESH).with(0, 0.02),
            "deadline");
    for (Cell cell : List.of(slow, quick)) {
      Readings extras =
          Readings.NONE
              .with(Metric.SUCCEEDED, 10.0)
              .with(Metric.TIME_TO_QUIET, 0.04)
              .with(Metric.THREADS_LEFT, 0.0)
              .with(Metric.CONNECTIONS_LEFT, 0.0);
      add(cell, Verdict.VALID, Fabricated.makespan(3.1), extras);
    }

    List<CellResult> cells = ComposeCells.of(results()).of(ComposeCells.DEADLINE);
    assertThat(cells).hasSize(2);
    assertThat(cells.stream().filter(ComposeCells::leftRunning))
        .singleElement()
        .satisfies(cell -> assertThat(cell.cell().timeScale()).isEqualTo(0.02));
  }

  @Test
  void without_figures_it_says_so_and_draws_nothing() throws IOException {
    assertThat(section.sentences(results()))
        .containsExactly("No cell of this suite has figures, so it shows nothing yet.");
    assertThat(section.charts(results(), Theme.load())).isEmpty();
    assertThat(section.details(results())).isEmpty();
  }

  @Test
  void a_composer_that_cannot_run_stands_there_with_its_reason() throws IOException {
    everything();
    environment
        .withObject("run")
        .withArray("skipped")
        .addObject()
        .put("suite", "compose")
        .put("contender", "okhttp-structured")
        .put("requests", 1_000)
        .put("in_flight", 1_000)
        .put("body_bytes", 1024)
        .put("connections", "fresh")
        .put("variant", "as-completed")
        .put("reason", "this is JDK 26");

    Stream<String> texts =
        section.charts(results(), Theme.load()).getFirst().spec().findValuesAsText("mark").stream();
    assertThat(texts).anyMatch(text -> text.contains("skipped: this is JDK 26"));
  }
}
