package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToleranceTest {

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void a_shot_is_waited_for_ten_times_its_ideal_and_half_a_minute() {
    for (Tolerance tolerance : new Tolerance[] {Tolerance.NOTHING, Tolerance.FEW_FILES}) {
      assertThat(tolerance.deadline(millis(60))).isEqualTo(millis(600));
      assertThat(tolerance.deadline(millis(3_000))).isEqualTo(millis(30_000));
      assertThat(tolerance.grace()).isEqualTo(millis(30_000));
    }
  }

  @Test
  void of_a_client_that_nobody_set_a_shot_is_waited_for_twenty_times_or_five_seconds() {
    assertThat(Tolerance.ANY_END.deadline(millis(60))).isEqualTo(millis(5_000));
    assertThat(Tolerance.ANY_END.deadline(millis(250))).isEqualTo(millis(5_000));
    assertThat(Tolerance.ANY_END.deadline(millis(300))).isEqualTo(millis(6_000));
    assertThat(Tolerance.ANY_END.grace()).isZero();
  }

  @Test
  void the_orders_carry_it_to_the_fork() {
    ForkOrders orders =
        new ForkOrders(null, null, "defaults", "", Tolerance.ANY_END, 0, 0, 1, 0, Plugins.NONE);
    Workload workload = new Workload(1, 1, Delays.original(), 1, 0, 1, Connections.FRESH);

    assertThat(orders.jvmOptions()).contains("-Dfrankenbench.tolerance=ANY_END");
    assertThat(orders.plan(Cell.of("defaults", "a-b", workload, "")).tolerance())
        .isEqualTo(Tolerance.ANY_END);
    assertThat(ForkOrders.fromSystemProperties().tolerance()).isEqualTo(Tolerance.NOTHING);
  }
}
