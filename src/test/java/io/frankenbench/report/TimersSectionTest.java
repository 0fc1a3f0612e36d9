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
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of sleeping tasks; none of these figures was ever measured. */
class TimersSectionTest {
  private static final String REASON =
      "pid_max: 101,000 threads are needed, with those of the system, 32,768 are allowed";

  private final List<Shot> shots = new ArrayList<>();
  private final ObjectNode environment = Json.MAPPER.createObjectNode();

  TimersSectionTest() {
    environment
        .putObject("run")
        .put("blocks", 1)
        .put("shots", 1)
        .put("started", "2001-02-03T04:05:06Z");
  }

  private static Cell cell(String contender, int tasks) {
    int atOnce = contender.equals("sleep-sequence") ? 1 : tasks;
    Workload workload =
        new Workload(tasks, atOnce, Delays.parse("fixed:1s"), 1, 0, 1, Connections.FRESH);
    return Cell.of("timers", contender, workload, "");
  }

  /** A muster and a measured shot of {@code makespan} seconds. */
  private TimersSectionTest slept(Cell cell, double makespan, double bytes, double threads) {
    add(cell, 6, Phase.MUSTER, Readings.NONE, Readings.NONE.with(Metric.BYTES_PER_TASK, bytes));
    double ideal = cell.allInFlight() ? 1 : cell.requests();
    Readings metrics =
        Readings.NONE
            .with(Metric.MAKESPAN, makespan)
            .with(Metric.LAST_BYTE, makespan)
            .with(Metric.IDEAL, ideal)
            .with(Metric.BOUND, ideal)
            .with(Metric.RATIO_TO_IDEAL, makespan / ideal)
            .with(Metric.EXCESS, makespan - ideal)
            .with(Metric.ISSUE_WINDOW, 0.25)
            .with(Metric.OVERHEAD_P50, 1.0)
            .with(Metric.OVERHEAD_P99, 2.0)
            .with(Metric.OVERHEAD_MAX, 3.0)
            .with(Metric.CPU_PER_REQUEST, 2.5)
            .with(Metric.ALLOC_PER_REQUEST, 400.0)
            .with(Metric.PEAK_RSS, threads > 1000 ? 512.0 : 128.0)
            .with(Metric.LIVE_HEAP, 60.0)
            .with(Metric.PEAK_THREADS, threads)
            .with(Metric.MACHINE_BUSY, 0.95)
            .with(Metric.ERRORS, 0.0);
    add(cell, 7, Phase.MEASURED, metrics, Readings.NONE);
    return this;
  }

  private void add(Cell cell, int number, Phase phase, Readings metrics, Readings extras) {
    shots.add(
        new Shot(
            cell,
            new Position(0, 0, number, phase, 42, 7, "2001-02-03T04:05:06Z"),
            Verdict.VALID,
            metrics.with(extras),
            null,
            0,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            2,
            345,
            Map.of(),
            List.of()));
  }

  private TimersSectionTest skipped(Cell cell, String reason) {
    ObjectNode entry = Json.MAPPER.valueToTree(cell);
    ((ObjectNode) environment.get("run")).withArray("skipped").add(entry.put("reason", reason));
    return this;
  }

  private Results results() {
    return Results.of(new Evidence(shots, Settling.NONE, new Environment(environment)));
  }

  private Results everything() {
    return slept(cell("sleep-sequence", 5), 5.001, 0, 14)
        .slept(cell("sleep-threads", 5), 1.002, 0, 19)
        .slept(cell("sleep-virtual", 5), 1.001, 0, 16)
        .slept(cell("sleep-threads", 10_000), 1.4, 321, 10_014)
        .slept(cell("sleep-scheduled", 10_000), 1.01, 123, 15)
        .slept(cell("sleep-virtual", 10_000), 1.02, 701, 16)
        .slept(cell("sleep-scheduled", 1_000_000), 1.456, 120, 15)
        .slept(cell("sleep-virtual", 1_000_000), 2.214, 702.6, 16)
        .skipped(cell("sleep-threads", 1_000_000), REASON)
        .results();
  }

  @Test
  void the_sentences_say_who_lets_most_tasks_sleep_and_at_what_cost() {
    assertThat(new TimersSection().sentences(everything()))
        .containsExactly(
            "A look, not a claim: 1,000,000 tasks that sleep at once ended after 1.46 × the ideal"
                + " with sleep-scheduled (120 B of heap for each that waits) and 2.21 × the ideal"
                + " with sleep-virtual (703 B of heap for each that waits).",
            "sleep-threads got no further than 10,000 tasks: 1.40 × the ideal (0.25 s until all"
                + " had begun), up to 10,014 platform threads at once, and a peak RSS of 512 MB,"
                + " where sleep-scheduled had 128 MB; 1,000,000 were skipped ("
                + REASON
                + ").",
            "In sequence, 5 tasks took 5.001 s; at once, the slowest model (sleep-threads) took"
                + " 1.002 s.");
  }

  @Test
  void without_figures_nothing_is_claimed_and_nothing_drawn() throws IOException {
    Results nothing = skipped(cell("sleep-threads", 100_000), REASON).results();

    assertThat(new TimersSection().sentences(nothing))
        .containsExactly("No cell of this suite has figures.");
    assertThat(new TimersSection().charts(nothing, Theme.load())).isEmpty();
    assertThat(new TimersSection().details(nothing)).isNotEmpty();
  }

  @Test
  void the_table_has_every_cell_and_the_notes_say_why_one_was_skipped() {
    List<Block> details = new TimersSection().details(everything());

    Block.Table table =
        (Block.Table) details.stream().filter(Block.Table.class::isInstance).findFirst().get();
    assertThat(table.rows()).hasSize(9);
    assertThat(table.rows())
        .contains(
            List.of(
                "sleep-virtual",
                "1,000,000",
                "2.214",
                "2.214",
                "–",
                "0.250",
                "703",
                "2.50",
                "400",
                "345",
                "16",
                "128",
                "valid, machine-bound"));
    Block.Points notes = (Block.Points) details.getLast();
    assertThat(notes.items())
        .contains(
            "sleep-threads at 1,000,000 sleeps at once is skipped: " + REASON + ".",
            "sleep-virtual at 1,000,000 sleeps at once kept the machine 95 % busy: its time is"
                + " the machine's as much as its own.");
  }

  @Test
  void the_chart_labels_every_value_and_names_what_is_missing() throws IOException {
    Chart chart = new TimersSection().charts(everything(), Theme.load()).getFirst();

    String svg = Drawn.svg(chart);

    assertThat(svg)
        .contains(">2.214<", ">1.456<", ">5 tasks<", ">1,000,000 tasks<")
        .contains(">703 B at 1,000,000<", ">321 B at 10,000, and a stack outside<")
        .contains(">not run<", ">✕ skipped: pid_max: 101,000");
    assertThat(chart.description()).contains("At 1,000,000 tasks: sleep-scheduled 1.456");
  }
}
