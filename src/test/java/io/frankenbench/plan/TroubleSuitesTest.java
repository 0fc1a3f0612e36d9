package io.frankenbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.record.Cell;
import org.junit.jupiter.api.Test;

/** Where failures, or shots that never end, are outcomes. */
class TroubleSuitesTest {

  @Test
  void defaults_are_ten_clients_with_short_delays_and_any_end() throws UserError {
    Plan plan = Asking.all("defaults").plan();

    assertThat(plan.cells())
        .hasSize(10 * 2)
        .doesNotHaveDuplicates()
        .allMatch(Cell::allInFlight)
        .allMatch(Cell::fresh)
        .allMatch(cell -> cell.timeScale() == 0.02)
        .allMatch(cell -> cell.contender().endsWith("-defaults"))
        .allMatch(cell -> plan.tolerance(cell) == Tolerance.ANY_END)
        .allMatch(cell -> plan.pace(cell).equals(new Pace(false, 0, 3)));
    assertThat(plan.cells()).extracting(Cell::requests).containsOnly(1_000, 10_000);
    assertThat(plan.blocks()).isEqualTo(1);
  }

  @Test
  void a_quick_look_at_the_defaults_is_one_shot_each() throws UserError {
    Plan plan = Asking.all("defaults").quick().plan();

    assertThat(plan.cells())
        .hasSize(20)
        .allMatch(cell -> plan.pace(cell).equals(new Pace(false, 0, 1)));
  }

  @Test
  void the_command_line_replaces_the_time_scale_of_a_suite() throws UserError {
    assertThat(Asking.all("defaults").scaled(1).plan().cells())
        .allMatch(cell -> cell.timeScale() == 1);
    assertThat(Asking.all("headline").scaled(0.5).plan().cells())
        .allMatch(cell -> cell.timeScale() == 0.5);
    assertThat(Asking.all("headline").plan().cells()).allMatch(cell -> cell.timeScale() == 1);
  }

  @Test
  void defaults_are_not_for_those_that_were_set() {
    assertThatThrownBy(() -> Asking.all("defaults").by("okhttp-virtual").plan())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("suite defaults has no contender 'okhttp-virtual'; it has ");
  }

  @Test
  void in_limits_failures_are_outcomes_only_where_files_are_few() throws UserError {
    Plan plan = Asking.all("limits").plan();

    assertThat(plan.cells())
        .allSatisfy(cell ->
            assertThat(plan.tolerance(cell))
                .isEqualTo(
                    cell.variant().equals("1024 files") ? Tolerance.FEW_FILES : Tolerance.NOTHING));
    assertThat(plan.cells()).filteredOn(cell -> cell.variant().equals("1024 files")).hasSize(26);
  }
}
