package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each advice follows from figures, and what was not looked at advises nothing. */
class ChooseTest {
  private static final SourceLines NO_LINES = new SourceLines(Map.of());

  private static Cell cell(String contender, int requests) {
    return Cell.of(
        "headline", contender, Fabricated.workload(requests, 1024, Connections.FRESH), "");
  }

  private static List<Block> section(SourceLines lines, Results... suites) throws IOException {
    return Choose.of(Chapter.of(List.of(suites), Theme.load()), lines);
  }

  private static Block.Link advice(List<Block> section, String need) {
    return section.stream()
        .filter(Block.Links.class::isInstance)
        .flatMap(links -> ((Block.Links) links).links().stream())
        .filter(link -> link.label().equals(need))
        .findFirst()
        .orElseThrow();
  }

  private static String leftOut(List<Block> section) {
    return ((Block.Paragraph) section.getLast()).text();
  }

  @Test
  void few_and_many_requests_advise_those_that_are_not_clearly_slower() throws IOException {
    Fabricated run = Fabricated.run(1, 1);
    run.makespans(cell("ahc-async", 1_000), 0, 3.03);
    run.makespans(cell("okhttp-pool", 1_000), 0, 3.06);
    run.makespans(cell("ahc-async", 10_000), 0, 3.3);
    run.makespans(cell("okhttp-pool", 10_000), 0, 6.6);
    List<Block> section = section(NO_LINES, run.results());

    assertThat(advice(section, "Few requests"))
        .isEqualTo(
            new Block.Link(
                "headline.md#1000-requests-of-1-kib-over-fresh-connections-with-no-in-flight-limit",
                "at 1,000 requests of 1 KiB over fresh connections, with no in-flight limit, speed"
                    + " does not decide: none of ahc-async and okhttp-pool is clearly slower than"
                    + " the fastest.",
                "Few requests"));
    assertThat(advice(section, "Many requests").about())
        .endsWith(
            "ahc-async was the fastest; the slowest, okhttp-pool, took 2.00 × as long as"
                + " ahc-async.");
    assertThat(section.get(1).toString()).contains("a look, not a claim");
  }

  @Test
  void memory_is_compared_among_those_that_are_not_much_slower() throws IOException {
    assertThat(
            advice(section(NO_LINES, Fabricated.everything(5).results()), "Memory is tight")
                .about())
        .contains("within 1.25 × of the fastest at 10,000 requests of 1 KiB over fresh")
        .endsWith(
            "jdk-future (480 MB) has the least peak RSS, okhttp-virtual (720 MB) the most: what each"
                + " took of a heap of the same fixed size.");
  }

  @Test
  void lines_of_code_are_compared_among_those_that_are_not_much_slower() throws IOException {
    SourceLines lines =
        new SourceLines(Map.of("jdk-future", 70, "ahc-async", 90, "okhttp-pool", 40));
    assertThat(
            advice(section(lines, Fabricated.everything(5).results()), "As little code as possible")
                .about())
        .contains("jdk-future needs the fewest lines of code (70, ")
        .contains("; okhttp-pool needs fewer still (40), and took ");
  }

  @Test
  void calls_are_given_up_best_by_those_that_leave_nothing_in_flight() throws IOException {
    Happenings compose = new Happenings();
    quiet(compose, "ahc-async", "first-failure", 0.004);
    quiet(compose, "ahc-async", "deadline", 0.002);
    quiet(compose, "jdk-future-allof", "first-failure", 0.001);
    quiet(compose, "jdk-future-allof", "deadline", 2.1);
    Block.Link advice =
        advice(
            section(NO_LINES, Fabricated.everything(1).results(), compose.results()),
            "Calls must be cancelled");

    assertThat(advice.file()).startsWith("compose.md#1000-requests-of-1-kib-over-warm");
    assertThat(advice.about())
        .isEqualTo(
            "after a first failure or a deadline, ahc-async had nothing in flight after 0.004 s;"
                + " jdk-future-allof left requests running, for up to 2.100 s.");
  }

  private static void quiet(Happenings compose, String contender, String act, double seconds) {
    compose.add(
        Happenings.cell("compose", contender, 1_000, 1_000, "whole:0..3s", act),
        Phase.MEASURED,
        Verdict.VALID,
        Fabricated.makespan(1.5),
        Readings.NONE.with(Metric.TIME_TO_QUIET, seconds),
        Map.of(),
        Map.of());
  }

  @Test
  void what_was_not_run_is_left_out_with_a_word() throws IOException {
    Fabricated run = Fabricated.run(1, 1);
    run.makespans(cell("ahc-async", 10_000), 0, 3.3);
    run.makespans(cell("jdk-future", 10_000), 0, 3.6);

    assertThat(leftOut(section(NO_LINES, run.results())))
        .isEqualTo(
            "Left out: few requests (no smaller fan-out was run by two clients); memory is tight"
                + " (not told by two clients); as little code as possible (no source was recorded);"
                + " calls must be cancelled (the suite compose was not run, or has no figures).");
  }
}
