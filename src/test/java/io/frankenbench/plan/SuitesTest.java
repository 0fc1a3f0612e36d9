package io.frankenbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the suites about files, selectors and large batches are made of. */
class SuitesTest {

  private static Plan plan(String suite, Extent extent) throws UserError {
    return Plan.of(
        new RunOptions(
            List.of(suite),
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

  private static List<Cell> cells(Plan plan, String variant, int requests) {
    return plan.cells().stream()
        .filter(cell -> cell.variant().equals(variant) && cell.requests() == requests)
        .toList();
  }

  @Test
  void limits_are_the_cliff_its_remedies_and_what_a_soft_limit_is() throws UserError {
    Plan plan = plan("limits", Extent.USUAL);

    // 6 contenders at the cliff and with more files, one more with the limit in flight
    for (int requests : List.of(2_000, 10_000)) {
      assertThat(cells(plan, "1024 files", requests)).hasSize(6 + 7);
      assertThat(cells(plan, "1024 files", requests))
          .extracting(Cell::inFlight)
          .containsOnly(900, requests);
      assertThat(cells(plan, "", requests)).hasSize(6).allMatch(Cell::allInFlight);
    }
    assertThat(cells(plan, "soft 1024 files", 2_000)).hasSize(1);
    assertThat(plan.cells()).hasSize(2 * (6 + 7 + 6) + 1).doesNotHaveDuplicates();
    assertThat(plan.cells())
        .filteredOn(cell -> cell.contender().equals("ahc-callback"))
        .extracting(Cell::inFlight)
        .containsOnly(900);
    assertThat(plan.cells())
        .as("the same client is used again")
        .allMatch(cell -> cell.connections().equals(Connections.WARM.toString()));
  }

  @Test
  void limits_begin_with_the_measured_shot() throws UserError {
    for (Extent extent : Extent.values()) {
      Plan plan = plan("limits", extent);
      assertThat(plan.cells())
          .allSatisfy(cell -> assertThat(plan.pace(cell)).isEqualTo(new Pace(false, 0, 1)));
    }
  }

  @Test
  void a_quick_look_at_limits_leaves_out_the_larger_fan_out_and_what_simply_works()
      throws UserError {
    assertThat(plan("limits", Extent.QUICK).cells()).hasSize(6 + 7 + 1);
  }

  @Test
  void selectors_ask_in_every_way_from_few_to_many_connections() throws UserError {
    Plan plan = plan("selectors", Extent.USUAL);

    for (int requests : List.of(100, 1_000, 10_000)) {
      for (String way : List.of("poll", "epoll")) {
        assertThat(cells(plan, way, requests))
            .extracting(Cell::contender)
            .containsExactly("raw-selector", "jdk-future");
      }
      for (String way : List.of("nio", "netty-epoll", "netty-io_uring")) {
        assertThat(cells(plan, way, requests))
            .extracting(Cell::contender)
            .containsExactly("ahc-async");
      }
    }
    assertThat(plan.cells())
        .hasSize(21)
        .allMatch(Cell::allInFlight)
        .allMatch(cell -> cell.delay().equals("uniform:0..3s"))
        .allMatch(cell -> cell.connections().equals("warm"));
  }

  @Test
  void a_million_is_fetched_by_all_but_python_in_heaps_that_hold_what_is_in_flight()
      throws UserError {
    Plan plan = plan("million", Extent.USUAL);

    assertThat(cells(plan, "384 MB heap", 1_000_000)).hasSize(5);
    assertThat(cells(plan, "1024 MB heap", 1_000_000))
        .extracting(Cell::contender)
        .containsExactly("jdk-future", "jdk-async");
    assertThat(cells(plan, "768 MB heap", 1_000_000))
        .extracting(Cell::contender)
        .containsExactly("raw-virtual", "okhttp-virtual");
    assertThat(cells(plan, "", 1_000_000))
        .extracting(Cell::contender)
        .containsExactly("okhttp-virtual-eager", "okhttp-future-pool");
    assertThat(cells(plan, "", 100_000))
        .extracting(Cell::contender)
        .containsExactly("okhttp-virtual-eager", "okhttp-future-pool", "python-aiohttp");
    assertThat(plan.cells())
        .hasSize(7 + 7 + 2 + 2 + 2 + 2 + 1)
        .allMatch(cell -> cell.inFlight() == 10_000)
        .allMatch(cell -> cell.connections().equals("warm"));
  }

  @Test
  void a_quick_look_at_a_million_is_at_20_000() throws UserError {
    assertThat(plan("million", Extent.QUICK).cells())
        .hasSize(5)
        .allMatch(cell -> cell.requests() == 20_000 && cell.inFlight() == 10_000);
  }

  @Test
  void a_hundred_thousand_wait_in_several_processes_or_on_few_connections() throws UserError {
    Plan plan = plan("waiting", Extent.USUAL);

    assertThat(plan.cells())
        .filteredOn(cell -> cell.requests() == 100_000)
        .hasSize(2 * 3 + 3)
        .allMatch(cell -> cell.http2() || cell.model().endsWith("-process"));
    assertThat(plan.cells())
        .hasSize(2 * 6 + 2 * 3 + 3 * 3)
        .allMatch(Cell::allInFlight)
        .allMatch(cell -> cell.delay().equals("uniform:0..30s"));
  }

  @Test
  void who_is_in_a_part_over_http_1_need_not_speak_http_2_for_another() throws UserError {
    assertThat(Asking.all("waiting").by("raw-selector-process").plan().cells())
        .hasSize(2)
        .noneMatch(Cell::http2);
  }
}
