package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Batch;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plan, ledger and verification of a million requests keep little, whoever fetches them. */
class MillionTest {
  private static final long MOST_BYTES = 300_000_000;

  private static final byte[] BODY = new byte[10];

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void a_million_requests_are_planned_counted_and_judged_in_less_than_300_megabytes() {
    Workload workload =
        new Workload(
            1_000_000, 10_000, Delays.parse("fixed:0s"), 1, 0, BODY.length, Connections.WARM);
    long before = allocated();
    IdealSchedule ideal = IdealSchedule.of(workload);
    ClientLedger ledger =
        new ClientLedger(workload, "shot", List.of("127.0.0.2:81"), new Wanted.Books(BODY));
    long planned = allocated() - before;
    long crc32 = new Wanted.Books(BODY).crc32(0);
    for (int id = 0; id < workload.requests(); id++) {
      ledger.reported(
          new Batch.Outcome(id, 0, id + 1L, 200, "" + id, "0", BODY.length, crc32, null));
    }
    before = allocated();
    ClientAccount account = ledger.account(0, Long.MAX_VALUE);
    Overhead overhead = Overhead.of(workload, ideal, ledger.finishedNanos(0));
    long judged = allocated() - before;

    assertThat(account.completed()).isEqualTo(1_000_000);
    assertThat(account.silent() + account.doubled()).isZero();
    assertThat(account.errors()).isEmpty();
    assertThat(overhead.histogram().getTotalCount()).isEqualTo(1_000_000);
    assertThat(planned + judged).isLessThan(MOST_BYTES);
  }
}
