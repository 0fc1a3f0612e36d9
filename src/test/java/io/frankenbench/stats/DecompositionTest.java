package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.stats.Decomposition.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand; the logarithms of the values are given. */
class DecompositionTest {
  private static final int ENOUGH = 5;

  /** A table of two rows and two columns in each block: a at x and y, then b at x and y. */
  private static List<Series> series(double[]... blocks) {
    List<Series> series = new ArrayList<>();
    for (int place = 0; place < 4; place++) {
      SortedMap<Integer, Double> byBlock = new TreeMap<>();
      for (int block = 0; block < blocks.length; block++) {
        byBlock.put(block, Math.exp(blocks[block][place]));
      }
      series.add(new Series(place < 2 ? "a" : "b", place % 2 == 0 ? "x" : "y", byBlock));
    }
    return series;
  }

  @Test
  void under_enough_blocks_the_interval_spans_what_single_blocks_say() {
    // rows explain 4 ÷ 5 in the first block and 1 ÷ 5 in the second; their mean is
    // (0, 1.5; 1.5, 3), in which rows and columns explain the same
    Decomposition parts =
        Decomposition.of(series(new double[] {0, 1, 2, 3}, new double[] {0, 2, 1, 3}), ENOUGH)
            .orElseThrow();
    assertThat(parts.rows().value()).isEqualTo(0.5, within(1e-9));
    assertThat(parts.rows().interval().low()).isEqualTo(0.2, within(1e-9));
    assertThat(parts.rows().interval().high()).isEqualTo(0.8, within(1e-9));
    // 1 of 3 degrees of freedom
    assertThat(parts.rows().byChance()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(parts.blocks()).isEqualTo(2);
  }

  @Test
  void blocks_that_agree_leave_no_doubt_even_if_the_machine_drifts() {
    // each block is slower than the one before, by the same factor for all
    Decomposition parts =
        Decomposition.of(
                series(
                    new double[] {0, 1, 2, 3},
                    new double[] {1, 2, 3, 4},
                    new double[] {2, 3, 4, 5},
                    new double[] {3, 4, 5, 6},
                    new double[] {4, 5, 6, 7}),
                ENOUGH)
            .orElseThrow();
    assertThat(parts.columns().value()).isEqualTo(0.2, within(1e-9));
    assertThat(parts.columns().interval().low()).isEqualTo(0.2, within(1e-9));
    assertThat(parts.columns().interval().high()).isEqualTo(0.2, within(1e-9));
    assertThat(parts.rest().value()).isEqualTo(0, within(1e-9));
  }

  @Test
  void the_more_the_blocks_disagree_the_wider_the_interval() {
    assertThat(width(0.2)).isGreaterThan(2 * width(0.05)).isLessThan(0.5);
    assertThat(width(0.05)).isPositive();
  }

  /** How wide the rows' interval is if one place differs from block to block. */
  private static double width(double scatter) {
    List<double[]> blocks = new ArrayList<>();
    for (int block = 0; block < 6; block++) {
      blocks.add(new double[] {0, 1, 2, 3 + scatter * (block - 2.5)});
    }
    Interval interval =
        Decomposition.of(series(blocks.toArray(double[][]::new)), ENOUGH)
            .orElseThrow()
            .rows()
            .interval();
    assertThat(interval.low()).isLessThan(0.8);
    assertThat(interval.high()).isGreaterThan(0.8);
    return interval.high() - interval.low();
  }

  @Test
  void the_same_blocks_always_give_the_same_interval() {
    double[][] blocks = {
      {0, 1, 2, 3.1}, {0, 1.1, 2, 3}, {0.1, 1, 2, 3}, {0, 1, 2.1, 3}, {0, 1, 2, 3.2}
    };
    assertThat(Decomposition.of(series(blocks), ENOUGH))
        .isEqualTo(Decomposition.of(series(blocks), ENOUGH));
  }

  @Test
  void a_place_that_misses_a_block_still_counts() {
    List<Series> series = series(new double[] {0, 1, 2, 3}, new double[] {0, 1, 2, 3});
    series.get(3).byBlock().remove(1);
    Decomposition parts = Decomposition.of(series, ENOUGH).orElseThrow();
    assertThat(parts.rows().value()).isEqualTo(0.8, within(1e-9));
    // the second block alone has nothing to compare, so it has no say
    assertThat(parts.rows().interval().low()).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void what_is_alone_is_no_part_of_it() {
    List<Series> series = series(new double[] {0, 1, 2, 3});
    SortedMap<Integer, Double> once = new TreeMap<>();
    once.put(0, 99.0);
    series.add(new Series("c", "z", once));
    Decomposition parts = Decomposition.of(series, ENOUGH).orElseThrow();
    assertThat(parts.table().entries()).hasSize(4);
    assertThat(parts.rows().value()).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void nothing_comes_of_nothing() {
    assertThat(Decomposition.of(List.of(), ENOUGH)).isEmpty();
    assertThat(Decomposition.of(series(new double[] {1, 1, 1, 1}), ENOUGH)).isEmpty();
  }
}
