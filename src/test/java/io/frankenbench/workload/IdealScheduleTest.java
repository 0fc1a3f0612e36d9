package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdealScheduleTest {
  private static final long SECOND = 1_000_000_000L;

  private static Workload workload(int requests, int inFlight, String delays, long seed) {
    return new Workload(requests, inFlight, Delays.parse(delays), 1, seed, 1024, Connections.FRESH);
  }

  @Test
  void all_in_flight_every_request_finishes_after_its_own_delay() {
    Workload workload = workload(50, 50, "whole:0..3s", 4);
    IdealSchedule ideal = IdealSchedule.of(workload);

    long longest = 0;
    for (int id = 0; id < 50; id++) {
      assertThat(ideal.finishNanos(id)).isEqualTo(workload.delayNanos(id));
      longest = Math.max(longest, workload.delayNanos(id));
    }
    assertThat(ideal.makespanNanos()).isEqualTo(longest);
    assertThat(ideal.boundNanos()).isEqualTo(longest);
  }

  @Test
  void five_equal_delays_on_two_slots_finish_in_three_rounds() {
    IdealSchedule ideal = IdealSchedule.of(workload(5, 2, "fixed:1s", 0));

    assertThat(ideal.sortedFinishNanos())
        .containsExactly(SECOND, SECOND, 2 * SECOND, 2 * SECOND, 3 * SECOND);
    assertThat(ideal.makespanNanos()).isEqualTo(3 * SECOND);
    assertThat(ideal.boundNanos()).isEqualTo(5 * SECOND / 2);
  }

  @Test
  void one_at_a_time_the_makespan_is_the_sum_of_the_delays() {
    Workload workload = workload(20, 1, "uniform:0..3s", 9);
    long sum = 0;
    for (int id = 0; id < 20; id++) {
      sum += workload.delayNanos(id);
    }

    assertThat(IdealSchedule.of(workload).makespanNanos()).isEqualTo(sum);
    assertThat(IdealSchedule.of(workload).boundNanos()).isEqualTo(sum);
  }

  @Test
  void any_schedule_is_that_of_slots_searched_one_by_one() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      int requests = 1 + random.nextInt(60);
      Workload workload =
          workload(requests, 1 + random.nextInt(requests), "uniform:0..3s", random.nextLong());
      IdealSchedule ideal = IdealSchedule.of(workload);
      long[] free = new long[workload.inFlight()];
      for (int id = 0; id < requests; id++) {
        Arrays.sort(free);
        free[0] += workload.delayNanos(id);
        assertThat(ideal.finishNanos(id)).isEqualTo(free[0]);
      }
      assertThat(ideal.makespanNanos()).isGreaterThanOrEqualTo(ideal.boundNanos());
    }
  }

  @Test
  void a_million_requests_can_be_planned() {
    IdealSchedule ideal = IdealSchedule.of(workload(1_000_000, 10_000, "whole:0..3s", 1));

    // 1.5 s on average, 100 rounds; the end is at most one longest delay after the bound
    assertThat(ideal.makespanNanos())
        .isBetween(ideal.boundNanos(), ideal.boundNanos() + 3 * SECOND);
    assertThat(ideal.boundNanos()).isBetween(149 * SECOND, 151 * SECOND);
  }

  @Test
  void the_time_scale_shrinks_every_delay() {
    Workload workload =
        new Workload(10, 10, Delays.parse("fixed:1s"), 0.02, 0, 1, Connections.WARM);

    assertThat(workload.delayNanos(3)).isEqualTo(20_000_000);
    assertThat(workload.longestDelayNanos()).isEqualTo(20_000_000);
  }

  @Test
  void what_is_given_up_ends_when_it_is_given_up() {
    IdealSchedule all = IdealSchedule.of(workload(50, 50, "whole:0..3s", 7));
    IdealSchedule some = all.until(3 * SECOND / 2);

    for (int id = 0; id < 50; id++) {
      assertThat(some.finishNanos(id)).isEqualTo(Math.min(all.finishNanos(id), 3 * SECOND / 2));
    }
    assertThat(some.makespanNanos()).isEqualTo(3 * SECOND / 2);
    assertThat(some.boundNanos()).isEqualTo(3 * SECOND / 2);
    assertThat(all.until(9 * SECOND).makespanNanos()).isEqualTo(all.makespanNanos());
  }
}
