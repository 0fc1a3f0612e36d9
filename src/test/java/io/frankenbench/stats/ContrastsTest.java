package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand. */
class ContrastsTest {

  private static SortedMap<Integer, Double> blocks(double... values) {
    SortedMap<Integer, Double> byBlock = new TreeMap<>();
    for (int block = 0; block < values.length; block++) {
      byBlock.put(block, values[block]);
    }
    return byBlock;
  }

  @Test
  void a_contrast_tests_the_mean_logarithm_against_0() {
    // logs of the ratios: 1, 2, 3: mean 2, standard error 1 ÷ √3, t = 2√3 with two degrees of
    // freedom, for which p = 1 − t ÷ √(2 + t²) in closed form
    Contrast contrast =
        Contrast.of(
            new double[] {Math.exp(2), Math.exp(4), Math.exp(6)},
            new double[] {Math.exp(1), Math.exp(2), Math.exp(3)});
    assertThat(Math.log(contrast.ratio())).isEqualTo(2, within(1e-9));
    assertThat(contrast.p()).isEqualTo(1 - Math.sqrt(12 / 14.0), within(1e-9));
  }

  @Test
  void equal_blocks_are_no_evidence_of_a_difference() {
    assertThat(Contrast.of(new double[] {3, 4}, new double[] {3, 4})).isEqualTo(new Contrast(1, 1));
  }

  @Test
  void one_block_is_too_few() {
    assertThatThrownBy(() -> Contrast.of(new double[] {3}, new double[] {4}))
        .hasMessage("a t test needs two blocks, not 1");
  }

  @Test
  void holm_multiplies_the_smallest_by_all_and_never_falls() {
    // 0.005 · 4 = 0.02; 0.01 · 3 = 0.03; 0.03 · 2 = 0.06; 0.04 · 1 = 0.04, not below 0.06
    assertThat(Holm.adjusted(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.adjusted(0.7, 0.9)).containsExactly(1, 1);
    assertThat(Holm.adjusted()).isEmpty();
    assertThatThrownBy(() -> Holm.adjusted(0.5, Double.NaN)).hasMessage("NaN is no probability");
  }

  @Test
  void a_difference_inside_the_noise_floor_is_not_clear() {
    // 4 % in every block, with hardly any scatter
    Contrasts contrasts = Contrasts.of(List.of(blocks(1, 2, 1.5), blocks(1.04, 2.081, 1.56)), 3);
    assertThat(contrasts.isSlower(1, 0, 1.03)).isTrue();
    assertThat(contrasts.isSlower(1, 0, 1.05)).isFalse();
    assertThat(contrasts.isSlower(0, 1, 1)).isFalse();
  }

  @Test
  void a_difference_that_chance_explains_is_not_clear() {
    // ratios 1.1, 1.3, 0.9: ten percent slower on the whole, but not in each block
    Contrasts contrasts = Contrasts.of(List.of(blocks(1, 1, 1), blocks(1.1, 1.3, 0.9)), 3);
    assertThat(contrasts.isSlower(1, 0, 1.01)).isFalse();
  }

  @Test
  void among_many_comparisons_one_needs_more_evidence() {
    // ratios' logs 0.6, 1, 1.4: t = 1 ÷ (0.4 ÷ √3) = 4.33, p = 1 − 4.33 ÷ √(2 + 18.75) = 0.0494:
    // enough alone, but not the least of three
    SortedMap<Integer, Double> one = blocks(1, 1, 1);
    SortedMap<Integer, Double> slow = blocks(Math.exp(0.6), Math.exp(1), Math.exp(1.4));
    assertThat(Contrasts.of(List.of(one, slow), 3).isSlower(1, 0, 1.01)).isTrue();
    assertThat(Contrasts.of(List.of(one, slow, one), 3).isSlower(1, 0, 1.01)).isFalse();
  }

  @Test
  void only_common_blocks_count_and_too_few_say_nothing() {
    SortedMap<Integer, Double> late = blocks(9, 9, 2, 4, 6);
    late.keySet().removeAll(List.of(0, 1));
    List<SortedMap<Integer, Double>> both = List.of(blocks(1, 1, 1, 2, 3), late);
    assertThat(Contrasts.of(both, 3).isSlower(1, 0, 1.99)).isTrue();
    assertThat(Contrasts.of(both, 4).isSlower(1, 0, 1.01)).isFalse();
  }

  @Test
  void a_group_is_its_leader_and_those_not_clearly_slower_than_it() {
    // 1 and 1.02 lie inside a floor of 3 %, and so do 1.02 and 1.04, but 1 and 1.04 do not
    List<SortedMap<Integer, Double>> all =
        List.of(blocks(1, 2, 3), blocks(1.04, 2.08, 3.12), blocks(1.02, 2.04, 3.06));
    assertThat(Contrasts.of(all, 3).groups(List.of(0, 2, 1), 1.03))
        .containsExactly(List.of(0, 2), List.of(2, 1));
    assertThat(Contrasts.of(all, 3).groups(List.of(0, 2, 1), 1.01))
        .containsExactly(List.of(0), List.of(2), List.of(1));
    assertThat(Contrasts.of(all, 3).groups(List.of(0, 2, 1), 1.05))
        .containsExactly(List.of(0, 2, 1));
    assertThat(Contrasts.of(all, 3).groups(List.of(), 1.03)).isEmpty();
  }

  @Test
  void the_noise_floor_is_the_farther_end_of_the_twins_interval_with_a_least() {
    assertThat(NoiseFloor.of(new Ratio(0.97, new Interval(0.95, 1.02), 8)))
        .isEqualTo(1 / 0.95, within(1e-12));
    assertThat(NoiseFloor.of(new Ratio(1, new Interval(0.999, 1.001), 8))).isEqualTo(1.01);
    assertThat(NoiseFloor.of(new Ratio(1, new Interval(0.999, 1.001), 3))).isEqualTo(1.05);
    assertThat(NoiseFloor.of(null)).isEqualTo(1.05);
  }
}
