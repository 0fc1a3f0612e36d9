package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void two_points_make_a_line() {
    Growth growth = Growth.of(new TreeMap<>(Map.of(1_000, 30.0, 11_000, 50.0)));

    assertThat(growth.each()).isCloseTo(0.002, within(1e-12));
    assertThat(growth.fixed()).isCloseTo(28.0, within(1e-9));
    assertThat(growth.at(1_000_000)).isCloseTo(2_028.0, within(1e-6));
  }

  @Test
  void of_more_points_it_is_the_least_squares() {
    // mean of x 2, of y 11 ÷ 3; sum of (x − 2)(y − mean) = 3, of (x − 2)² = 2
    Growth growth = Growth.of(new TreeMap<>(Map.of(1, 2.0, 2, 4.0, 3, 5.0)));

    assertThat(growth.each()).isCloseTo(1.5, within(1e-12));
    assertThat(growth.fixed()).isCloseTo(11.0 / 3 - 3, within(1e-12));
  }

  @Test
  void one_point_is_no_line() {
    assertThatThrownBy(() -> Growth.of(new TreeMap<>(Map.of(1, 2.0))))
        .hasMessage("a line needs two points, not 1");
  }
}
