package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecondsTest {
  @Test
  void whole_seconds_have_no_decimals_and_others_only_those_they_need() {
    assertThat(Seconds.text(0)).isEqualTo("0");
    assertThat(Seconds.text(2_000_000_000)).isEqualTo("2");
    assertThat(Seconds.text(3_600_000_000_000L)).isEqualTo("3600");
    assertThat(Seconds.text(20_000_000)).isEqualTo("0.02");
    assertThat(Seconds.text(1_500_000_000)).isEqualTo("1.5");
    assertThat(Seconds.text(1)).isEqualTo("0.000000001");
  }
}
