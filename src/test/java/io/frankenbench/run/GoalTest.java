package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GoalTest {
  private final AtomicLong clock = new AtomicLong(17);

  private Goal goal(int most, Duration budget, Double until) {
    return new Goal(most, new Amount(Extent.USUAL, null, null, budget, until), clock::get);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void without_a_budget_there_is_always_time() {
    Goal goal = goal(8, null, null);
    pass(Duration.ofDays(1));

    assertThat(goal.hasTimeFor(1e6)).isTrue();
    assertThat(goal.expected(3, 1e6)).isEqualTo(8);
  }

  @Test
  void a_block_fits_if_it_ends_within_the_budget() {
    Goal goal = goal(1000, Duration.ofMinutes(40), null);

    assertThat(goal.hasTimeFor(40 * 60)).isTrue();
    assertThat(goal.expected(0, 12 * 60)).isEqualTo(3);
    pass(Duration.ofMinutes(30));
    assertThat(goal.hasTimeFor(10 * 60)).isTrue();
    assertThat(goal.hasTimeFor(10 * 60 + 1)).isFalse();
    assertThat(goal.expected(2, 12 * 60)).isEqualTo(2);
  }

  @Test
  void the_first_block_is_expected_even_if_it_does_not_fit() {
    assertThat(goal(1000, Duration.ofSeconds(1), null).expected(0, 60)).isEqualTo(1);
  }

  @Test
  void intervals_count_from_five_blocks_on() {
    Goal goal = goal(30, null, 0.05);

    assertThat(goal.looksAtWidth(4)).isFalse();
    assertThat(goal.looksAtWidth(5)).isTrue();
    assertThat(goal.isNarrow(0.049)).isTrue();
    assertThat(goal.isNarrow(0.05)).isFalse();
    assertThat(goal.isNarrow(null)).isFalse();
    assertThat(goal(30, null, null).looksAtWidth(10)).isFalse();
  }
}
