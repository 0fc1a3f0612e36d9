package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlockBootstrapTest {
  private static final double[] EVEN = {1.01, 1.03, 1.02, 0.98, 1.00, 0.99, 0.97, 1.04};

  @Test
  void an_even_scatter_bears_out_the_t_interval() {
    Interval t = Interval.t95OnLogs(EVEN);
    Interval bootstrap = BlockBootstrap.interval95(EVEN);
    assertThat(bootstrap.low()).isEqualTo(t.low(), within(0.004));
    assertThat(bootstrap.high()).isEqualTo(t.high(), within(0.004));
    assertThat(BlockBootstrap.bearsOut(bootstrap, t)).isTrue();
  }

  @Test
  void one_block_far_from_the_others_does_not() {
    // t reaches as far down as up, but no mean of drawn blocks can lie below 1
    double[] outlier = {1, 1, 1, 1, 1, 1, 1, 2};
    Interval t = Interval.t95OnLogs(outlier);
    Interval bootstrap = BlockBootstrap.interval95(outlier);
    assertThat(t.low()).isLessThan(0.9);
    assertThat(bootstrap.low()).isEqualTo(1);
    assertThat(BlockBootstrap.bearsOut(bootstrap, t)).isFalse();
  }

  @Test
  void the_same_blocks_always_give_the_same_interval() {
    assertThat(BlockBootstrap.interval95(EVEN)).isEqualTo(BlockBootstrap.interval95(EVEN));
  }

  @Test
  void blocks_without_scatter_agree_with_anything() {
    Interval t = Interval.t95OnLogs(1.5, 1.5, 1.5);
    assertThat(BlockBootstrap.bearsOut(BlockBootstrap.interval95(1.5, 1.5, 1.5), t)).isTrue();
  }

  @Test
  void one_block_is_too_few() {
    assertThatThrownBy(() -> BlockBootstrap.interval95(1))
        .hasMessage("a bootstrap needs two blocks, not 1");
  }
}
