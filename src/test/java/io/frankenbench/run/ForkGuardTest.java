package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fork may be silent for 10 s; the clock is ours. */
class ForkGuardTest {
  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final AtomicInteger ends = new AtomicInteger();
  private ForkGuard guard;

  private Path partial() {
    return folder.resolve("partial");
  }

  private boolean endsAfter(Duration more) {
    if (guard == null) {
      guard = new ForkGuard(partial(), Duration.ofSeconds(10), clock::get, ends::incrementAndGet);
    }
    clock.addAndGet(more.toNanos());
    guard.look();
    return guard.ended();
  }

  @AfterEach
  void close() {
    guard.close();
  }

  private void record() throws IOException {
    Files.writeString(partial(), "a shot\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void a_fork_that_records_nothing_for_too_long_is_ended_again_and_again() {
    assertThat(endsAfter(Duration.ofSeconds(10))).isFalse();
    assertThat(endsAfter(Duration.ofMillis(1))).isTrue();
    assertThat(endsAfter(Duration.ofSeconds(1))).isTrue();
    assertThat(ends).hasValue(2);
    assertThat(guard.reason()).isEqualTo("it was killed after 10 s without a sign of life");
  }

  @Test
  void whatever_it_records_is_a_sign_of_life() throws IOException {
    assertThat(endsAfter(Duration.ofSeconds(9))).isFalse();
    record();
    assertThat(endsAfter(Duration.ofSeconds(9))).isFalse();
    assertThat(endsAfter(Duration.ofSeconds(9))).isFalse();
    assertThat(endsAfter(Duration.ofSeconds(2))).isTrue();
  }

  @Test
  void the_time_of_day_does_not_count() throws IOException {
    record();
    for (int hours : new int[] {-1, 1}) {
      assertThat(endsAfter(Duration.ofSeconds(4))).isFalse();
      Instant away = Instant.now().plus(Duration.ofHours(hours));
      Files.setLastModifiedTime(partial(), FileTime.from(away));
    }
    assertThat(endsAfter(Duration.ofSeconds(7))).as("a date is no sign of life").isTrue();
  }
}
