package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who wins, who cannot be told apart, and who has no figure. */
class WinnerMatrixTest {

  private static Cell cell(String contender, int requests) {
    return Cell.of(
        "headline", contender, Fabricated.workload(requests, 1024, Connections.FRESH), "");
  }

  /** A run of five blocks in which each contender takes the same time in each. */
  private static void takes(Fabricated run, String contender, double makespan) {
    for (int block = 0; block < 5; block++) {
      run.makespans(cell(contender, 10_000), block, makespan);
    }
  }

  private static WinnerMatrix matrix(Fabricated run) {
    return WinnerMatrix.of(run.results()).orElseThrow();
  }

  private static String text(WinnerMatrix matrix, String contender) {
    return matrix
        .place(matrix.workloads().getLast(), contender)
        .map(WinnerMatrix.Place::text)
        .orElse(WinnerMatrix.NOT_RUN);
  }

  @Test
  void a_clear_winner_is_marked_and_bare_sockets_come_last_and_win_nothing() {
    Fabricated run = Fabricated.run(5, 1);
    takes(run, "jdk-future", 3.6);
    takes(run, "okhttp-virtual", 7.2);
    takes(run, "raw-selector", 3.24);
    WinnerMatrix matrix = matrix(run);

    assertThat(matrix.contenders()).containsExactly("jdk-future", "okhttp-virtual", "raw-selector");
    assertThat(text(matrix, "jdk-future")).isEqualTo("★ 1.00 winner");
    assertThat(text(matrix, "okhttp-virtual")).isEqualTo("2.00");
    assertThat(text(matrix, "raw-selector")).isEqualTo("0.90 bare sockets");
  }

  @Test
  void those_that_cannot_be_told_apart_are_all_marked_and_twins_left_out() {
    // the twin swings by 10 %, so 5 % between two contenders says nothing
    Fabricated run = Fabricated.run(5, 1);
    takes(run, "ahc-async", 4);
    takes(run, "ahc-async-twin", 4.4);
    takes(run, "jdk-future", 4.2);
    WinnerMatrix matrix = matrix(run);

    assertThat(matrix.contenders()).containsExactly("ahc-async", "jdk-future");
    assertThat(text(matrix, "ahc-async")).isEqualTo("≈ 1.00 no clear winner");
    assertThat(text(matrix, "jdk-future")).isEqualTo("≈ 1.05 no clear winner");
  }

  @Test
  void what_is_out_of_the_race_says_why() {
    Fabricated run = Fabricated.run(5, 1);
    takes(run, "jdk-future", 3.6);
    takes(run, "okhttp-virtual", 7.2);
    run.add(
        cell("ahc-async", 10_000),
        0,
        7,
        Phase.MEASURED,
        Verdict.limited(ShotStatus.KERNEL_LIMITED, "TCPRcvQDrop rose by 4"),
        Fabricated.makespan(3.96));
    run.add(
        cell("okhttp-pool", 10_000),
        0,
        7,
        Phase.MEASURED,
        Verdict.voided("lost"),
        Fabricated.makespan(4));
    run.makespans(cell("helidon-virtual", 1_000), 0, 3.1);
    WinnerMatrix matrix = matrix(run);

    assertThat(text(matrix, "ahc-async")).isEqualTo("◇ 1.10 kernel-limited");
    assertThat(text(matrix, "okhttp-pool")).isEqualTo("✕ void");
    assertThat(text(matrix, "helidon-virtual")).isEqualTo("not run");
    assertThat(matrix.table().rows())
        .anySatisfy(row -> assertThat(row).containsExactly("okhttp-pool", "not run", "✕ void"));
  }

  @Test
  void in_a_look_nobody_has_won() {
    Fabricated run = Fabricated.run(1, 1);
    run.makespans(cell("jdk-future", 10_000), 0, 3.6);
    run.makespans(cell("okhttp-virtual", 10_000), 0, 7.2);

    assertThat(matrix(run).look()).isTrue();
    assertThat(text(matrix(run), "jdk-future")).isEqualTo("★ 1.00 ahead");
  }

  @Test
  void one_contender_alone_makes_no_matrix() {
    Fabricated run = Fabricated.run(1, 1).makespans(cell("jdk-future", 10_000), 0, 3.6);
    assertThat(WinnerMatrix.of(run.results())).isEmpty();
  }

  @Test
  void the_chart_is_drawn_without_a_warning_and_says_in_words_what_its_colours_say()
      throws IOException {
    Chart chart = MatrixChart.of(Fabricated.everything(5).results(), Theme.load()).orElseThrow();

    assertThat(Drawn.svg(chart)).contains("okhttp-pool", "void", "kernel-limited", "not run");
    assertThat(chart.description()).contains("In front at 1,000 requests of 1 KiB");
  }
}
