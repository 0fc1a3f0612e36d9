package io.frankenbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.record.Cell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Libraries against models, and models against the limit in flight. */
class GridSuitesTest {

  private static List<String> loads(Plan plan, String contender) {
    return plan.cells().stream()
        .filter(cell -> cell.contender().equals(contender))
        .map(cell -> cell.requests() + "/" + cell.inFlight())
        .toList();
  }

  @Test
  void factorial_is_each_library_under_each_model_and_a_twin() throws UserError {
    Plan plan = Asking.all("factorial").plan();

    Map<String, Long> models =
        plan.cells().stream().collect(Collectors.groupingBy(Cell::library, Collectors.counting()));
    assertThat(models)
        .containsOnly(
            Map.entry("raw", 5L),
            Map.entry("okhttp", 6L),
            Map.entry("jdk", 7L),
            Map.entry("ahc", 5L + 1),
            Map.entry("hc5", 7L),
            Map.entry("jetty", 6L),
            Map.entry("reactor", 2L),
            Map.entry("vertx", 4L),
            Map.entry("helidon", 4L));
    assertThat(plan.cells())
        .hasSize(47)
        .doesNotHaveDuplicates()
        .allMatch(Cell::allInFlight)
        .noneMatch(Cell::fresh)
        .allMatch(cell -> cell.requests() == 10_000 && cell.bodyBytes() == 1_024)
        .allMatch(cell -> plan.pace(cell).equals(new Pace(true, 4, 1)))
        .allMatch(cell -> plan.tolerance(cell) == Tolerance.NOTHING);
    assertThat(plan.blocks()).isEqualTo(5);
  }

  @Test
  void a_quick_look_at_the_factorial_has_a_tenth_of_the_requests() throws UserError {
    Plan plan = Asking.all("factorial").quick().plan();

    assertThat(plan.cells()).hasSize(47).allMatch(cell -> cell.requests() == 1_000);
    assertThat(plan.blocks()).isEqualTo(1);
  }

  @Test
  void the_ladder_has_four_requests_for_each_in_flight_and_one_small_pool() throws UserError {
    Plan plan = Asking.all("ladder").plan();

    List<String> rungs =
        List.of(
            "400/100",
            "800/200",
            "2000/500",
            "4000/1000",
            "8000/2000",
            "20000/5000",
            "40000/10000");
    assertThat(loads(plan, "raw-selector")).containsExactlyElementsOf(rungs);
    assertThat(loads(plan, "okhttp-pool"))
        .startsWith(rungs.toArray(String[]::new))
        .endsWith("10000/200");
    assertThat(plan.cells())
        .hasSize(8 * 7 + 1)
        .noneMatch(Cell::fresh)
        .allMatch(cell -> plan.pace(cell).equals(new Pace(true, 3, 1)));
    assertThat(plan.blocks()).isEqualTo(1);
  }

  @Test
  void a_quick_look_at_the_ladder_takes_two_steps() throws UserError {
    Plan plan = Asking.all("ladder").quick().plan();

    assertThat(plan.cells()).hasSize(8 * 2);
    assertThat(loads(plan, "okhttp-pool")).containsExactly("400/100", "4000/1000");
  }

  @Test
  void other_limits_are_other_steps_of_the_ladder() throws UserError {
    Plan plan = Asking.all("ladder").inFlight(300, 50, 300).plan();

    assertThat(plan.cells()).hasSize(8 * 2 + 2);
    assertThat(loads(plan, "vertx-loop")).containsExactly("1200/300", "200/50");
    assertThat(loads(plan, "okhttp-pool"))
        .containsExactly("1200/300", "200/50", "10000/300", "10000/50");
  }

  @Test
  void with_other_requests_the_ladder_ends_where_all_are_in_flight() throws UserError {
    Plan plan = Asking.all("ladder").requests(1_000).plan();

    // the small pool is the second step
    assertThat(plan.cells()).hasSize(8 * 4);
    assertThat(loads(plan, "okhttp-pool"))
        .containsExactly("1000/100", "1000/200", "1000/500", "1000/1000");
    assertThat(loads(Asking.all("ladder").requests(600).inFlight(30).plan(), "ahc-async"))
        .containsExactly("600/30");
  }

  @Test
  void a_step_that_is_no_number_is_refused_unless_it_is_said_of_how_many() throws UserError {
    assertThatThrownBy(() -> Asking.all("ladder").inFlight(0).plan())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "suite ladder has 4 requests for each in flight: give --in-flight numbers up to"
                + " 2500000, or --requests as well");
    assertThat(loads(Asking.all("ladder").requests(600).inFlight(0).plan(), "raw-virtual"))
        .containsExactly("600/600");
  }

  @Test
  void anybody_may_climb_the_ladder_but_the_small_pool_stays_what_it_is() throws UserError {
    Plan plan = Asking.all("ladder").by("ahc-callback", "okhttp-pool").plan();

    assertThat(loads(plan, "ahc-callback")).hasSize(7).doesNotContain("10000/200");
    assertThat(loads(plan, "okhttp-pool")).hasSize(8);
    assertThat(plan.cells()).hasSize(15);
    assertThat(Asking.all("factorial").by("ahc-callback").plan().cells()).hasSize(1);
  }
}
