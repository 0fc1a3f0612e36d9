package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {
  private final List<String> said = new CopyOnWriteArrayList<>();

  private static Shot shot() {
    Workload workload = new Workload(1, 1, Delays.original(), 1, 0, 1, Connections.FRESH);
    return Shot.withoutFigures(
        Cell.of("test", "a-b", workload, ""),
        new Position(0, 0, 0, Phase.MEASURED, 0, 0, ""),
        Verdict.hung("it never ended"),
        Map.of());
  }

  @Test
  void who_ends_while_it_is_being_recorded_that_it_did_not_waits_for_the_end_of_the_jvm()
      throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    try (Watchdog watchdog =
        new Watchdog(Duration.ZERO, _ -> said.add("recorded"), () -> said.add("halted"))) {
      watchdog.arm(
          Duration.ZERO,
          () -> {
            asked.countDown();
            awaitQuietly(answered);
            return shot();
          });
      asked.await();
      Thread late =
          Thread.ofPlatform()
              .start(() -> {
                watchdog.disarm();
                said.add("went on");
              });
      while (late.getState() != Thread.State.BLOCKED) {
        Thread.onSpinWait();
      }
      answered.countDown();
      late.join();
    }

    assertThat(said).containsExactly("recorded", "halted", "went on");
  }

  @Test
  void who_ended_in_time_is_left_alone() {
    CountDownLatch second = new CountDownLatch(1);
    try (Watchdog watchdog = new Watchdog(Duration.ZERO, _ -> said.add("recorded"), () -> {})) {
      watchdog.arm(Duration.ofSeconds(30), WatchdogTest::shot);
      watchdog.disarm();
      watchdog.arm(
          Duration.ZERO,
          () -> {
            second.countDown();
            return shot();
          });
      awaitQuietly(second);
      watchdog.disarm();
    }

    assertThat(said).containsExactly("recorded");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
