package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand, with t from the printed tables. */
class ChangeTest {

  private static double[] exp(double... logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  @Test
  void runs_of_equal_length_and_scatter_share_their_degrees_of_freedom() {
    // s² = 1 on both sides: standard error √(1/3 + 1/3) = 0.81650, 4 degrees of freedom,
    // t(0.975, 4) = 2.7764: 2 ± 2.2669; t = 2 ÷ 0.81650 = 2.4495 has p = 0.0705
    Change change = Change.of(exp(-1, 0, 1), exp(1, 2, 3));
    assertThat(Math.log(change.factor())).isEqualTo(2, within(1e-9));
    assertThat(Math.log(change.interval().low())).isEqualTo(2 - 2.2669, within(1e-4));
    assertThat(Math.log(change.interval().high())).isEqualTo(2 + 2.2669, within(1e-4));
    assertThat(change.p()).isEqualTo(0.0705, within(1e-4));
  }

  @Test
  void a_run_without_scatter_leaves_the_degrees_of_freedom_of_the_other() {
    // standard error √(1/3), 2 degrees of freedom: t = 2√3, and p = 1 − t ÷ √(2 + t²) in closed
    // form; t(0.975, 2) = 4.3027: 2 ± 2.4842
    Change change = Change.of(exp(0, 0, 0, 0, 0, 0, 0), exp(1, 2, 3));
    assertThat(change.p()).isEqualTo(1 - Math.sqrt(12 / 14.0), within(1e-9));
    assertThat(Math.log(change.interval().low())).isEqualTo(2 - 2.4842, within(1e-4));
  }

  @Test
  void unequal_scatter_costs_degrees_of_freedom() {
    // s² ÷ n = 1/3 and 4/3: standard error √(5/3) = 1.29099,
    // (5/3)² ÷ ((1/9 + 16/9) ÷ 2) = 50/17 = 2.94 degrees of freedom, t(0.975, 2.94) = 3.2188
    Change change = Change.of(exp(-1, 0, 1), exp(-2, 0, 2));
    assertThat(change.factor()).isEqualTo(1, within(1e-9));
    assertThat(Math.log(change.interval().high())).isEqualTo(3.2188 * 1.29099, within(1e-3));
    assertThat(change.p()).isEqualTo(1, within(1e-9));
  }

  @Test
  void runs_without_any_scatter_have_a_change_without_doubt() {
    Change change = Change.of(new double[] {2, 2}, new double[] {3, 3});
    assertThat(change.factor()).isEqualTo(1.5, within(1e-12));
    assertThat(change.interval().low()).isEqualTo(change.interval().high());
    assertThat(change.p()).isZero();
    assertThat(Change.of(new double[] {2, 2}, new double[] {2, 2}).p()).isEqualTo(1);
  }

  @Test
  void one_block_is_too_few() {
    assertThatThrownBy(() -> Change.of(new double[] {1}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run needs two blocks, not 1");
  }

  @Test
  void a_ratio_must_be_positive() {
    assertThatThrownBy(() -> Change.of(new double[] {1, 0}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
