package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.record.Cell;
import io.frankenbench.stats.Ratio;
import io.frankenbench.workload.Connections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What may be said, and what may not. */
class AnswerTest {

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
  }

  /** A contender whose one shot in block b takes {@code makespans[b]} seconds. */
  private static void blocks(Fabricated run, String contender, double... makespans) {
    run.inBlocks(cell(contender), makespans);
  }

  private static Comparison comparison(Fabricated run) {
    return Comparison.of(
        Objects.requireNonNull(run.results().byWorkload().firstEntry().getValue()));
  }

  @Test
  void the_noise_is_the_farther_end_of_the_twins_range() {
    // the twin took 0.95 to 1.02 times as long: 1/0.95 = 1.0526 is farther from 1
    Fabricated run = Fabricated.run(4, 1);
    blocks(run, "ahc-async", 4, 4, 4, 4);
    blocks(run, "ahc-async-twin", 3.8, 4.08, 4, 4);
    assertThat(comparison(run).noise()).isEqualTo(1.0526, within(1e-4));
  }

  @Test
  void the_noise_is_never_taken_for_less_than_one_percent() {
    Fabricated run = Fabricated.run(4, 1);
    blocks(run, "ahc-async", 4, 4, 4, 4);
    blocks(run, "ahc-async-twin", 4, 4, 4, 4);
    assertThat(comparison(run).noise()).isEqualTo(1.01);
  }

  @Test
  void noise_that_was_hardly_looked_for_is_taken_for_five_percent() {
    Fabricated three = Fabricated.run(3, 1);
    blocks(three, "ahc-async", 4, 4, 4);
    blocks(three, "ahc-async-twin", 4, 4, 4);
    assertThat(comparison(three).noise()).isEqualTo(1.05);
    assertThat(comparison(Fabricated.run(1, 1).makespans(cell("a-b"), 0, 4)).noise())
        .isEqualTo(1.05);
  }

  @Test
  void ratios_are_formed_inside_blocks() {
    // both drift by a factor of two between blocks; inside each, one takes 1.5 times as long
    Fabricated run = Fabricated.run(2, 1);
    blocks(run, "jdk-future", 4, 8);
    blocks(run, "okhttp-pool", 6, 12);
    List<CellResult> cells = run.results().cells();
    Ratio ratio = Pairs.ratio(cells.get(1), cells.get(0));
    assertThat(ratio.mean()).isEqualTo(1.5, within(1e-9));
    assertThat(ratio.interval().low()).isEqualTo(1.5, within(1e-9));
  }

  @Test
  void cells_without_a_common_block_have_no_ratio() {
    Fabricated run = Fabricated.run(2, 1);
    run.makespans(cell("jdk-future"), 0, 4).makespans(cell("okhttp-pool"), 1, 6);
    List<CellResult> cells = run.results().cells();
    assertThat(Pairs.ratio(cells.get(1), cells.get(0))).isNull();
    assertThat(Answer.of(run.results()).getFirst()).contains("there is no clear winner");
  }

  @Test
  void a_clear_winner_of_five_blocks_is_named() {
    Fabricated run = Fabricated.run(5, 1);
    blocks(run, "jdk-future", 3.6, 3.6, 3.6, 3.6, 3.6);
    blocks(run, "okhttp-virtual", 7.2, 7.2, 7.2, 7.2, 7.2);
    blocks(run, "raw-selector", 3.3, 3.3, 3.3, 3.3, 3.3);
    assertThat(Answer.of(run.results()))
        .containsExactly(
            "At 10,000 requests of 1 KiB over fresh connections, with no in-flight limit, the fastest HTTP"
                + " client was jdk-future (java.net.http.HttpClient, chains of CompletableFuture) with"
                + " 3.60 s, 1.20 × the ideal; the next, okhttp-virtual (OkHttp, a virtual thread for"
                + " each request), took 2.00 × (2.00 to 2.00) as long; without any library,"
                + " raw-selector came to 1.10 ×.");
  }

  @Test
  void inside_the_noise_nobody_wins() {
    // the twin swings by 10 %, so 5 % between two contenders says nothing
    Fabricated run = Fabricated.run(5, 1);
    blocks(run, "ahc-async", 4, 4, 4, 4, 4);
    blocks(run, "ahc-async-twin", 4.4, 4.4, 4.4, 4.4, 4.4);
    blocks(run, "jdk-future", 4.2, 4.2, 4.2, 4.2, 4.2);
    assertThat(Answer.of(run.results()).getFirst())
        .contains(
            "there is no clear winner: ahc-async (AsyncHttpClient, callbacks) at 1.33 × the ideal"
                + " and jdk-future (java.net.http.HttpClient, chains of CompletableFuture) at 1.40 ×")
        .contains("(noise floor 10.0 %, by which two identical contenders may differ)")
        .doesNotContain("fastest");
  }

  @Test
  void under_five_blocks_it_is_a_look_and_not_a_claim() {
    Fabricated run = Fabricated.run(1, 1);
    blocks(run, "jdk-future", 3.6);
    blocks(run, "okhttp-virtual", 7.2);
    assertThat(Answer.of(run.results()).getFirst())
        .startsWith("A look, not a claim: at 10,000 req");
  }

  @Test
  void a_lone_contender_is_compared_with_nothing() {
    Fabricated run = Fabricated.run(1, 1);
    blocks(run, "jdk-future", 3.6);
    assertThat(Answer.of(run.results()).getFirst())
        .endsWith(
            "jdk-future (java.net.http.HttpClient, chains of CompletableFuture) took 3.60 s, 1.20 ×"
                + " the ideal; no other HTTP client has figures to compare"
                + " it with.");
  }

  @Test
  void the_thread_pool_is_compared_with_virtual_threads_of_its_own_library() {
    Fabricated run = Fabricated.run(5, 1);
    blocks(run, "jdk-virtual", 3, 3, 3, 3, 3);
    blocks(run, "okhttp-virtual", 4, 4, 4, 4, 4);
    blocks(run, "okhttp-pool", 6, 6, 6, 6, 6);
    assertThat(Answer.of(run.results()))
        .contains(
            "Same library, other model: the thread pool (okhttp-pool) took 1.50 × (1.50 to 1.50) as"
                + " long as okhttp-virtual.");
  }

  @Test
  void a_run_without_figures_has_no_answer() {
    assertThat(Answer.of(Fabricated.run(1, 1).results()))
        .containsExactly("No cell of this run has figures, so there is no answer yet.");
  }
}
