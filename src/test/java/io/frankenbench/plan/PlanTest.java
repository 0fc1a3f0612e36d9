package io.frankenbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static RunOptions options(
      Extent extent,
      List<String> contenders,
      List<Integer> requests,
      List<Integer> inFlight,
      List<Integer> bodies) {
    return new RunOptions(
        List.of("headline"),
        Amount.of(extent),
        contenders,
        requests,
        inFlight,
        bodies.stream().map(bytes -> new BodyOption(bytes, null)).toList(),
        List.of(),
        Delays.original(),
        null,
        7,
        3L,
        null,
        Path.of("out"),
        false,
        "");
  }

  private static Plan compose(Extent extent) throws UserError {
    return Plan.of(
        new RunOptions(
            List.of("compose"),
            Amount.of(extent),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            7,
            3L,
            null,
            Path.of("out"),
            false,
            ""));
  }

  @Test
  void compose_is_five_models_in_six_acts_and_two_that_are_tempted_in_two() throws UserError {
    Plan plan = compose(Extent.USUAL);

    assertThat(plan.cells())
        .hasSize(34)
        .allMatch(cell -> cell.requests() == 1_000 && cell.fresh() && cell.allInFlight());
    assertThat(plan.cells()).extracting(Cell::slug).doesNotHaveDuplicates();
    assertThat(plan.pace(plan.cells().getFirst())).isEqualTo(new Pace(true, 3, 2));
    assertThat(compose(Extent.QUICK).cells()).hasSize(30).allMatch(cell -> cell.requests() == 200);
  }

  private static Plan plan(Extent extent) throws UserError {
    return Plan.of(options(extent, List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void the_headline_is_seven_contenders_under_three_loads_with_fresh_connections()
      throws UserError {
    Plan plan = plan(Extent.USUAL);

    assertThat(plan.blocks()).isEqualTo(2);
    assertThat(plan.cells()).hasSize(21).allMatch(Cell::fresh).allMatch(Cell::allInFlight);
    assertThat(plan.cells())
        .extracting(cell -> cell.requests() + "x" + cell.bodyBytes())
        .containsOnly("1000x1024", "10000x1024", "10000x450000");
  }

  @Test
  void a_quick_run_leaves_out_the_book_and_takes_one_shot() throws UserError {
    Plan plan = plan(Extent.QUICK);

    assertThat(plan.blocks()).isEqualTo(1);
    assertThat(plan.cells()).hasSize(14).allMatch(cell -> cell.bodyBytes() == 1024);
    assertThat(plan.pace(plan.cells().getFirst()).measured()).isEqualTo(1);
  }

  @Test
  void a_full_run_has_eight_blocks() throws UserError {
    assertThat(plan(Extent.FULL).blocks()).isEqualTo(8);
  }

  @Test
  void each_option_replaces_its_dimension_and_equal_loads_become_one() throws UserError {
    Plan plan =
        Plan.of(
            options(
                Extent.USUAL,
                List.of("raw-selector"),
                List.of(200, 100),
                List.of(0, 50),
                List.of(1024)));

    assertThat(plan.cells())
        .extracting(cell -> cell.requests() + "/" + cell.inFlight())
        .containsExactly("200/200", "200/50", "100/100", "100/50");
  }

  @Test
  void a_limit_above_the_requests_is_refused() {
    assertThatThrownBy(
            () -> Plan.of(options(Extent.USUAL, List.of(), List.of(10), List.of(20), List.of())))
        .isInstanceOf(UserError.class)
        .hasMessage("--in-flight 20 is more than the 10 requests");
  }

  @Test
  void blocks_are_shuffled_each_in_its_own_way_and_always_the_same() throws UserError {
    Plan plan = plan(Extent.USUAL);

    assertThat(plan.order(0)).containsExactlyInAnyOrderElementsOf(plan.cells());
    assertThat(plan.order(0)).isNotEqualTo(plan.order(1)).isEqualTo(plan.order(0));
  }

  @Test
  void small_fan_outs_get_more_warm_ups() {
    assertThat(Pace.USUAL.forRequests(10_000)).isEqualTo(Pace.USUAL);
    assertThat(Pace.USUAL.forRequests(1_000).compressed()).isEqualTo(20);
    assertThat(Pace.USUAL.forRequests(2_000).compressed()).isEqualTo(10);
    assertThat(Pace.QUICK.forRequests(1_000)).isEqualTo(Pace.QUICK);
    assertThat(Pace.LONG.forRequests(1_000)).isEqualTo(Pace.LONG);
  }

  @Test
  void the_seeds_have_each_program_under_its_own_load() throws UserError {
    Plan plan = Plan.of(suite("seeds", Extent.USUAL, List.of()));

    assertThat(plan.cells()).doesNotHaveDuplicates();
    assertThat(plan.cells())
        .filteredOn(cell -> cell.inFlight() == 1)
        .extracting(Cell::contender)
        .containsExactly("okhttp-sequential", "python-requests");
    assertThat(plan.cells())
        .filteredOn(cell -> cell.inFlight() == 3)
        .allMatch(cell -> cell.requests() == 12 && cell.variant().equals("get?a="))
        .extracting(Cell::contender)
        .contains("okhttp-pool", "ahc-sharded-process", "python-threads");
    assertThat(plan.cells())
        .filteredOn(cell -> cell.inFlight() == 1_000 && cell.requests() == 10_000)
        .hasSizeGreaterThan(8)
        .noneMatch(Cell::fresh);
  }

  @Test
  void one_request_after_the_other_takes_no_warm_up() throws UserError {
    Plan plan = Plan.of(suite("seeds", Extent.USUAL, List.of("okhttp-sequential")));

    assertThat(plan.cells()).hasSize(1);
    assertThat(plan.pace(plan.cells().getFirst())).isEqualTo(new Pace(false, 0, 1));
  }

  @Test
  void a_closed_suite_refuses_whom_it_does_not_have() {
    assertThatThrownBy(() -> Plan.of(suite("seeds", Extent.USUAL, List.of("ahc-async-twin"))))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("suite seeds has no contender 'ahc-async-twin'; it has ");
  }

  private static RunOptions suite(String name, Extent extent, List<String> contenders) {
    return new RunOptions(
        List.of(name),
        Amount.of(extent),
        contenders,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        7,
        3L,
        null,
        Path.of("out"),
        false,
        "");
  }

  @Test
  void connections_may_be_both() throws UserError {
    RunOptions both =
        new RunOptions(
            List.of("headline"),
            new Amount(Extent.USUAL, 1, 4, null, null),
            List.of("ahc-async"),
            List.of(10),
            List.of(),
            List.of(),
            List.of(Connections.FRESH, Connections.WARM),
            Delays.parse("fixed:1s"),
            0.1,
            7,
            3L,
            null,
            Path.of("out"),
            false,
            "");
    Plan plan = Plan.of(both);

    assertThat(plan.cells())
        .extracting(Cell::connections)
        .containsExactly("fresh", "fresh", "warm", "warm");
    assertThat(plan.cells()).allMatch(cell -> cell.delay().equals("fixed:1s"));
    assertThat(plan.pace(plan.cells().getFirst()).measured()).isEqualTo(4);
  }
}
