package io.frankenbench.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.measure.Check;
import io.frankenbench.record.ShotStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever cheats is caught, by the check that is there for it. */
class SelftestTest {

  private static Stream<Selftest.Trial> trials() {
    return Selftest.trials(Set.of()).stream();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void every_sabotage_is_caught_and_honesty_is_not(Selftest.Trial trial) throws Exception {
    Selftest.Row row = trial.run().call();

    assertThat(row.caught()).as(row.what() + ": " + row.evidence()).isTrue();
  }

  @Test
  void every_check_has_a_sabotage_that_it_must_catch() {
    Set<Enum<?>> needed = Sabotage.ALL.stream().map(Sabotage::expected).collect(Collectors.toSet());

    assertThat(needed)
        .containsAll(EnumSet.allOf(Check.class))
        .contains(ShotStatus.CPU_LIMITED, ShotStatus.SERVER_LIMITED);
  }

  @Test
  void a_check_that_is_left_out_is_missed() throws Exception {
    Check check = Check.NO_DUPLICATE;
    Selftest.Trial doubling =
        Selftest.trials(Set.of(check)).stream()
            .filter(trial -> trial.what().contains("twice"))
            .findFirst()
            .orElseThrow();

    Selftest.Row row = doubling.run().call();

    assertThat(row.judge()).isEqualTo("NO_DUPLICATE");
    assertThat(row.caught()).isFalse();
  }
}
