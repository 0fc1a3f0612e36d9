package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelaysTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whole:0..3s",
        "whole:10..250ms",
        "uniform:0..3s",
        "uniform:0.5..1.25s",
        "fixed:1s",
        "fixed:0.25s",
        "fixed:40ms"
      })
  void a_distribution_is_written_as_it_was_read(String text) {
    assertThat(Delays.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3s",
        "whole:0..3",
        "whole:3..0s",
        "whole:0.5..2s",
        "fixed:1..2s",
        "uniform:-1..2s",
        "normal:0..3s",
        "fixed:4000s",
        "whole:0..99999999999s"
      })
  void what_is_no_distribution_is_refused_with_a_reason(String text) {
    assertThatThrownBy(() -> Delays.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void the_original_draws_0_to_3_whole_seconds_each_about_as_often() {
    Map<Long, Long> counts =
        IntStream.range(0, 40_000)
            .mapToObj(id -> Delays.original().nanos(7, id))
            .collect(Collectors.groupingBy(nanos -> nanos, Collectors.counting()));

    assertThat(counts.keySet()).containsExactlyInAnyOrder(0L, SECOND, 2 * SECOND, 3 * SECOND);
    // 10,000 expected each; five standard deviations of a binomial are 433
    assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(9_567L, 10_433L));
  }

  @Test
  void a_uniform_delay_stays_inside_and_reaches_both_halves() {
    Delays uniform = Delays.parse("uniform:1..2s");
    long below =
        IntStream.range(0, 10_000)
            .mapToLong(id -> uniform.nanos(3, id))
            .peek(nanos -> assertThat(nanos).isBetween(SECOND, 2 * SECOND))
            .filter(nanos -> nanos < 3 * SECOND / 2)
            .count();

    assertThat(below).isBetween(4_750L, 5_250L);
  }

  @Test
  void the_delay_of_a_request_depends_on_seed_and_id_alone() {
    Delays delays = Delays.parse("uniform:0..3s");

    assertThat(delays.nanos(5, 17)).isEqualTo(Delays.parse("uniform:0..3s").nanos(5, 17));
    assertThat(delays.nanos(5, 17)).isNotEqualTo(delays.nanos(6, 17));
    assertThat(delays.nanos(5, 17)).isNotEqualTo(delays.nanos(5, 18));
  }

  @Test
  void the_extremes_of_the_random_bits_give_the_extremes_of_the_delay() {
    assertThat(Delays.original().nanos(0)).isZero();
    assertThat(Delays.original().nanos(-1)).isEqualTo(3 * SECOND);
    assertThat(Delays.parse("uniform:1..2s").nanos(0)).isEqualTo(SECOND);
    assertThat(Delays.parse("uniform:1..2s").nanos(-1)).isEqualTo(2 * SECOND);
  }
}
