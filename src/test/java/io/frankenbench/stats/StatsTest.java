package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand, with t from the printed tables. */
class StatsTest {

  @Test
  void the_median_of_an_odd_sample_is_its_middle_value() {
    assertThat(Quantiles.median(9, 1, 5)).isEqualTo(5);
  }

  @Test
  void the_median_of_an_even_sample_is_the_mean_of_its_two_middle_values() {
    assertThat(Quantiles.median(4, 1, 3, 2)).isEqualTo(2.5);
  }

  @Test
  void a_quantile_interpolates_between_order_statistics() {
    // rank 0.9 · 4 = 3.6: six tenths of the way from the fourth value to the fifth
    assertThat(Quantiles.quantile(0.9, 10, 20, 30, 40, 50)).isEqualTo(46, within(1e-9));
    assertThat(Quantiles.quantile(0, 3, 2, 1)).isEqualTo(1);
    assertThat(Quantiles.quantile(1, 3, 2, 1)).isEqualTo(3);
  }

  @Test
  void an_empty_sample_is_refused() {
    assertThatThrownBy(Quantiles::median).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Interval::range).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interval.t95(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_t_interval_of_1_to_5_uses_four_degrees_of_freedom() {
    // mean 3, s² = 10/4, s/√5 = √0.5 = 0.70711, t(0.975, 4) = 2.7764: 3 ± 1.9632
    Interval interval = Interval.t95(1, 2, 3, 4, 5);
    assertThat(interval.low()).isEqualTo(1.0368, within(1e-4));
    assertThat(interval.high()).isEqualTo(4.9632, within(1e-4));
  }

  @Test
  void the_interval_on_logs_is_symmetric_as_a_factor() {
    // ln: 0, ln 4; mean ln 2; s/√2 = ln 2; t(0.975, 1) = 12.706: 2^(1 ± 12.706)
    Interval interval = Interval.t95OnLogs(1, 4);
    assertThat(interval.high()).isEqualTo(Math.pow(2, 13.7062), within(1.0));
    assertThat(interval.low() * interval.high()).isEqualTo(4, within(1e-9));
  }

  @Test
  void a_ratio_with_range_spans_its_pairs() {
    // ratios 2 and 8: geometric mean 4
    Ratio ratio = Ratio.withRange(new double[] {2, 16}, new double[] {1, 2});
    assertThat(ratio.mean()).isEqualTo(4, within(1e-9));
    assertThat(ratio.interval()).isEqualTo(new Interval(2, 8));
    assertThat(ratio.farthest()).isEqualTo(8);
  }

  @Test
  void five_equal_pairs_leave_no_doubt() {
    Ratio ratio = Ratio.withInterval(new double[] {3, 6, 9, 12, 15}, new double[] {2, 4, 6, 8, 10});
    assertThat(ratio.mean()).isEqualTo(1.5, within(1e-12));
    assertThat(ratio.interval().low()).isEqualTo(1.5, within(1e-9));
    assertThat(ratio.interval().high()).isEqualTo(1.5, within(1e-9));
  }

  @Test
  void the_farther_end_counts_in_either_direction() {
    // 0.5 is as far from 1 as 2 is
    assertThat(new Ratio(0.9, new Interval(0.5, 1.1), 5).farthest()).isEqualTo(2);
  }

  @Test
  void a_ratio_of_nothing_is_refused() {
    assertThatThrownBy(() -> Ratio.withRange(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ratio.withRange(new double[] {1}, new double[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ratio.withRange(new double[] {0}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
