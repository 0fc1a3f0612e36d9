package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Bench;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.timer.Sleeper;
import io.frankenbench.timer.Sleepers;
import io.frankenbench.workload.Connections;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The suite without a network. */
class TimersTest {

  private static RunOptions options(
      Extent extent, List<Integer> requests, List<Connections> connections) {
    return new RunOptions(
        List.of("timers"),
        Amount.of(extent),
        List.of(),
        requests,
        List.of(),
        List.of(),
        connections,
        null,
        null,
        7,
        3L,
        null,
        Path.of("out"),
        false,
        "");
  }

  private static List<String> loads(Plan plan, String contender) {
    return plan.cells().stream()
        .filter(cell -> cell.contender().equals(contender))
        .map(cell -> cell.requests() + "/" + cell.inFlight())
        .toList();
  }

  @Test
  void five_sleep_in_sequence_and_up_to_a_million_at_once() throws UserError {
    Plan plan = Plan.of(options(Extent.USUAL, List.of(), List.of()));

    assertThat(plan.blocks()).isEqualTo(1);
    assertThat(plan.network()).isFalse();
    assertThat(plan.cells()).hasSize(17).allMatch(cell -> cell.delay().equals("fixed:1s"));
    assertThat(loads(plan, "sleep-sequence")).containsExactly("5/1");
    assertThat(loads(plan, "sleep-virtual"))
        .containsExactly("5/5", "10000/10000", "100000/100000", "1000000/1000000");
    assertThat(plan.suites().getFirst().contenders())
        .containsExactlyElementsOf(Sleepers.ALL.stream().map(Sleeper::id).toList());
  }

  @Test
  void a_quick_run_leaves_out_the_million() throws UserError {
    Plan plan = Plan.of(options(Extent.QUICK, List.of(), List.of()));

    assertThat(plan.cells()).hasSize(9).noneMatch(cell -> cell.requests() > 100_000);
  }

  @Test
  void a_cell_is_what_its_fork_records() throws UserError {
    Cell cell = Plan.of(options(Extent.USUAL, List.of(), List.of())).cells().getFirst();

    assertThat(Bench.of(cell)).isEqualTo(Bench.SLEEP);
    assertThat(cell.network()).isFalse();
    assertThat(cell.protocol()).isEqualTo("none");
    assertThat(Outlook.name(cell)).isEqualTo("sleep-sequence, 5 sleeps in sequence");
    assertThat(Bench.SLEEP.parameters(cell))
        .containsOnlyKeys("contender", "requests", "delay", "timeScale");
  }

  @Test
  void a_jvm_has_seen_enough_sleeps_before_it_is_measured() throws UserError {
    Plan plan = Plan.of(options(Extent.USUAL, List.of(5, 10_000, 40_000), List.of()));

    assertThat(
            plan.cells().stream()
                .filter(cell -> cell.contender().equals("sleep-virtual"))
                .map(cell -> plan.pace(cell).compressed()))
        .containsExactly(20, 20, 5);
  }

  @Test
  void what_a_sleep_has_not_is_refused() {
    assertThatThrownBy(() -> Plan.of(options(Extent.USUAL, List.of(), List.of(Connections.WARM))))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "suite timers only sleeps: it takes neither --in-flight nor --body nor --connections"
                + " nor --protocol");
  }

  @Test
  void a_sequence_that_takes_hours_is_skipped_with_the_time() throws UserError {
    Plan plan = Plan.of(options(Extent.USUAL, List.of(7_200), List.of()));

    List<String> reasons =
        plan.cells().stream()
            .map(cell -> Skipping.reason(cell, Plugins.NONE).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    assertThat(reasons)
        .containsExactly(
            "one after the other they take up to 2 h 0 min; give fewer with --requests");
  }
}
