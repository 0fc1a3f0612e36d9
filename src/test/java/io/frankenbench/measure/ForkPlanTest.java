package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import org.junit.jupiter.api.Test;

/** How many requests the shots of a fork have, and how long they take. */
class ForkPlanTest {

  private static Cell cell(int requests, int inFlight) {
    return Cell.of(
        "test",
        "raw-selector",
        new Workload(requests, inFlight, Delays.original(), 1, 0, 1024, Connections.WARM),
        "");
  }

  private static ForkPlan plan(Cell cell) {
    return new ForkPlan(cell, 0, 0, 11, 0, false);
  }

  @Test
  void warm_ups_are_compressed_and_otherwise_as_large_as_what_is_measured() {
    Workload full = plan(cell(10_000, 10_000)).workload(1, false);
    Workload warm = plan(cell(10_000, 10_000)).workload(1, true);

    assertThat(warm).isEqualTo(full.with(full.seed(), 0.02));
    assertThat(ForkPlan.startsCold(cell(10_000, 10_000))).isTrue();
  }

  @Test
  void of_a_very_large_batch_they_are_smaller_and_nothing_is_cold() {
    Workload warm = plan(cell(1_000_000, 10_000)).workload(1, true);

    assertThat(warm.requests()).isEqualTo(40_000);
    assertThat(warm.inFlight()).isEqualTo(10_000);
    assertThat(warm.timeScale()).isEqualTo(0.02);
    assertThat(plan(cell(1_000_000, 10_000)).workload(1, false).requests()).isEqualTo(1_000_000);
    assertThat(ForkPlan.startsCold(cell(1_000_000, 10_000))).isFalse();
  }

  @Test
  void whatever_may_be_in_flight_is_there_in_warm_ups_too() {
    assertThat(plan(cell(100_000, 100_000)).workload(1, true).requests()).isEqualTo(100_000);
  }
}
