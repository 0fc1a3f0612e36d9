package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.report.Knee.Kind;
import io.frankenbench.report.Knee.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class KneeTest {

  @Test
  void the_knee_is_the_last_limit_before_the_first_at_which_the_ratio_is_above() {
    // 1.05 itself is still held
    Knee knee =
        Knee.of(
            List.of(
                new Step(100, 1.01),
                new Step(200, 1.05),
                new Step(500, 1.051),
                new Step(1000, 1.0)));

    assertThat(knee).isEqualTo(new Knee(Kind.AT, 200)).hasToString("200");
    assertThat(knee.held()).isEqualTo(200);
  }

  @Test
  void who_does_not_hold_the_smallest_limit_has_its_knee_below() {
    Knee knee = Knee.of(List.of(new Step(100, 1.06), new Step(200, 1.0)));

    assertThat(knee).isEqualTo(new Knee(Kind.BELOW, 100)).hasToString("below 100");
    assertThat(knee.held()).isZero();
  }

  @Test
  void who_never_leaves_has_none() {
    Knee knee = Knee.of(List.of(new Step(100, 0.99), new Step(10_000, 1.04)));

    assertThat(knee).isEqualTo(new Knee(Kind.NONE, 10_000)).hasToString("none up to 10,000");
    assertThat(knee.held()).isEqualTo(10_000);
  }

  @Test
  void beyond_a_limit_without_a_figure_nothing_is_known() {
    Knee knee = Knee.of(List.of(new Step(100, 1.0), new Step(200, null), new Step(500, 1.0)));

    assertThat(knee).isEqualTo(new Knee(Kind.AT_LEAST, 100)).hasToString("100 or more");
  }

  @Test
  void without_a_figure_at_the_smallest_limit_it_is_not_known() {
    Knee unknown = new Knee(Kind.UNKNOWN, 0);

    assertThat(Knee.of(List.of(new Step(100, null), new Step(200, 1.0)))).isEqualTo(unknown);
    assertThat(Knee.of(List.of())).isEqualTo(unknown).hasToString("–");
    assertThat(unknown.held()).isZero();
  }
}
