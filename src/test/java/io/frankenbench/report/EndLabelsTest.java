package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** On an axis from 1 to 100, of which 10 is the middle. */
class EndLabelsTest {
  private static final double A_QUARTER_BELOW_THE_TOP = Math.pow(10, 1.5);

  private static double[] places(double... values) {
    return EndLabels.places(values, 1, 100, 0.25);
  }

  @Test
  void names_that_are_apart_stand_at_their_values() {
    assertThat(places(2, 10, 50)).containsExactly(new double[] {2, 10, 50}, within(1e-9));
  }

  @Test
  void of_two_at_the_same_value_one_stands_above_the_other() {
    assertThat(places(10, 10))
        .containsExactly(new double[] {10, A_QUARTER_BELOW_THE_TOP}, within(1e-9));
  }

  @Test
  void names_at_the_top_give_way_downwards() {
    assertThat(places(100, 100))
        .containsExactly(new double[] {A_QUARTER_BELOW_THE_TOP, 100}, within(1e-9));
  }
}
