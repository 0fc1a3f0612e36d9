package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All makespans stand over an ideal of 3 s. */
class SeedsSectionTest {
  private final Section section = new SeedsSection();

  private static Cell cell(String contender, int requests, int inFlight) {
    Workload workload =
        new Workload(requests, inFlight, Delays.original(), 1, 0, 1024, Connections.FRESH);
    return Cell.of("seeds", contender, workload, "");
  }

  private static Results results() {
    return Fabricated.run(1, 1)
        .makespans(cell("okhttp-sequential", 100, 1), 0, 3.03)
        .makespans(cell("python-requests", 100, 1), 0, 3.3)
        .makespans(cell("ahc-async", 100, 100), 0, 3.06)
        .makespans(cell("okhttp-pool", 100, 100), 0, 3.15)
        .makespans(cell("python-aiohttp", 100, 100), 0, 3.6)
        .makespans(cell("okhttp-pool-process", 12, 3), 0, 3.9)
        .results();
  }

  @Test
  void each_experiment_has_a_sentence_that_names_its_kinds() {
    assertThat(section.sentences(results()))
        .containsExactly(
            "A look, not a claim: 100 requests one after the other took 3.0 s with"
                + " okhttp-sequential (1.010 × the ideal) and 3.3 s with python-requests (1.100 ×"
                + " the ideal): all of the time is waiting.",
            "12 requests, 3 workers: okhttp-pool-process took 3.90 s, 1.300 × the ideal.",
            "100 requests, all at once: JVM models took between 3.06 s, 1.020 × the ideal"
                + " (ahc-async) and 3.15 s, 1.050 × the ideal (okhttp-pool); python-aiohttp took"
                + " 3.60 s, 1.200 × the ideal.",
            "Requests that are dealt out beforehand, to shards or processes, wait for the unluckiest"
                + " of them, where a queue for all would give the next to whoever is free:"
                + " okhttp-pool-process.");
  }

  @Test
  void the_chart_is_drawn_without_a_warning_and_names_every_program() throws IOException {
    List<Chart> charts = section.charts(results(), Theme.load());

    assertThat(charts).hasSize(1);
    assertThat(Drawn.svg(charts.getFirst()))
        .contains("okhttp-sequential", "python-aiohttp", "100 requests, all at once");
  }

  @Test
  void history_stands_in_a_table_of_its_own_and_says_what_it_is() {
    assertThat(section.details(results()))
        .anySatisfy(block -> assertThat(block.toString()).contains("History, not a comparison"))
        .anySatisfy(block -> assertThat(block.toString()).contains("2 min 45 s"));
  }
}
