package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ForkOrdersTest {

  private static ForkOrders ofFork(int fork) {
    return new ForkOrders(
        null,
        Path.of("partial.jsonl"),
        "headline",
        "",
        Tolerance.NOTHING,
        0,
        fork,
        1,
        0,
        Plugins.NONE);
  }

  @Test
  void a_fork_that_another_can_follow_asks_for_a_machine_of_its_own() {
    assertThat(ofFork(0).rules().without()).isEmpty();
    assertThat(ofFork(1).rules().without()).isEmpty();
  }

  @Test
  void a_fork_writes_plain_digits_whatever_is_spoken_where_it_runs() {
    Locale here = Locale.getDefault();
    Locale.setDefault(Locale.of("ar", "EG"));
    try {
      assertThat("%d".formatted(1)).isEqualTo("١");
      ForkOrders.fromSystemProperties();
      assertThat("%d".formatted(1)).isEqualTo("1");
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void the_last_one_and_plain_jmh_take_the_machine_as_it_is() {
    assertThat(ofFork(2).rules().without()).containsExactly(Check.NO_FOREIGN_CPU);
    assertThat(ForkOrders.BARE.rules().without()).containsExactly(Check.NO_FOREIGN_CPU);
  }
}
