package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Readings;
import io.frankenbench.record.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 1,000 requests of 20 ms each: 20 ms if all are in flight, 20 s divided by their number if few
 * are.
 */
class ThrottleTest {

  private static boolean explains(Verdict verdict, Readings metrics) {
    Happenings one =
        new Happenings()
            .shot(
                DefaultsSectionTest.cell("x-y-defaults", 1_000),
                0,
                0,
                verdict,
                metrics,
                Readings.NONE,
                Map.of());
    return Throttle.explains(one.results().evidence().shots().getFirst());
  }

  private static boolean explains(double makespan, double peak) {
    return explains(Verdict.VALID, DefaultsSectionTest.figures(makespan, makespan / 0.02, peak));
  }

  @Test
  void twenty_in_flight_explain_a_second() {
    // 20 s ÷ 20 = 1 s, which is 0.91 of 1.1 s and 0.56 of 1.8 s
    assertThat(explains(1.1, 20)).isTrue();
    assertThat(explains(1.8, 20)).isFalse();
  }

  @Test
  void more_than_a_hundred_are_not_few() {
    // 20 s ÷ 100 = 0.2 s, 20 s ÷ 101 = 0.198 s
    assertThat(explains(0.21, 100)).isTrue();
    assertThat(explains(0.21, 101)).isFalse();
  }

  @Test
  void what_takes_no_more_than_five_times_the_ideal_is_not_slow() {
    Readings fast = DefaultsSectionTest.figures(0.09, 4.5, 100.0);

    assertThat(explains(Verdict.VALID, fast)).isFalse();
  }

  @Test
  void a_shot_was_bound_to_be_stopped_if_so_few_need_twenty_ideals() {
    // 20 s ÷ 40 = 0.5 s, 20 s ÷ 60 = 0.33 s; 20 × 20 ms = 0.4 s
    Verdict hung = Verdict.hung("it did not return in time");

    assertThat(explains(hung, DefaultsSectionTest.figures(null, null, 40.0))).isTrue();
    assertThat(explains(hung, DefaultsSectionTest.figures(null, null, 60.0))).isFalse();
  }

  @Test
  void nothing_is_explained_by_a_number_that_nobody_knows() {
    assertThat(explains(Verdict.VALID, DefaultsSectionTest.figures(1.1, 55.0, null))).isFalse();
  }
}
