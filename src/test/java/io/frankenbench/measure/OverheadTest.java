package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import org.junit.jupiter.api.Test;

class OverheadTest {
  private static final long MILLI = 1_000_000;

  private static Overhead of(int inFlight, long... finished) {
    Workload workload =
        new Workload(
            finished.length, inFlight, Delays.parse("fixed:10ms"), 1, 0, 1, Connections.FRESH);
    return Overhead.of(workload, IdealSchedule.of(workload), finished);
  }

  @Test
  void all_in_flight_each_request_is_held_against_its_own_ideal() {
    // ideal: 10 ms each
    Overhead overhead = of(3, 11 * MILLI, 10 * MILLI, 14 * MILLI);

    assertThat(overhead.histogram().getTotalCount()).isEqualTo(3);
    assertThat(overhead.negative()).isZero();
    assertThat(overhead.histogram().getCountAtValue(0)).isEqualTo(1);
    assertThat(overhead.histogram().getCountAtValue(1_000)).isEqualTo(1);
    assertThat(overhead.histogram().getCountAtValue(4_000)).isEqualTo(1);
    assertThat(overhead.millisAt(50)).isBetween(1.0, 1.01);
  }

  @Test
  void with_a_limit_the_order_does_not_matter() {
    // ideal on one slot: 10, 20, 30 ms; finished in another order, each 1 ms late
    Overhead overhead = of(1, 31 * MILLI, 11 * MILLI, 21 * MILLI);

    assertThat(overhead.negative()).isZero();
    assertThat(overhead.histogram().getCountAtValue(1_000)).isEqualTo(3);
  }

  @Test
  void what_finished_earlier_is_counted_apart() {
    Overhead overhead = of(2, 9 * MILLI, 12 * MILLI);

    assertThat(overhead.negative()).isEqualTo(1);
    assertThat(overhead.histogram().getTotalCount()).isEqualTo(1);
  }

  @Test
  void what_never_finished_has_no_overhead() {
    Overhead overhead = of(2, Overhead.NEVER, 12 * MILLI);

    assertThat(overhead.histogram().getTotalCount()).isEqualTo(1);
    assertThat(overhead.histogram().getCountAtValue(2_000)).isEqualTo(1);
    assertThat(of(1, Overhead.NEVER).millisAt(99)).isNull();
  }
}
