package io.frankenbench.measure;

import io.frankenbench.record.Shot;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends a fork whose contender does not return, after recording that it did not. */
public final class Watchdog implements AutoCloseable {
  /** Beyond ten times the ideal, a shot may take this long. */
  private static final Duration USUAL_GRACE = Duration.ofSeconds(30);

  private final Duration grace;
  private final Consumer<Shot> lastWords;
  private final Runnable halt;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchdog").factory());
  private @Nullable Future<?> pending;

  /**
   * @param lastWords takes the record of a shot that hung
   * @param halt ends the JVM
   */
  public Watchdog(Consumer<Shot> lastWords, Runnable halt) {
    this(USUAL_GRACE, lastWords, halt);
  }

  /**
   * The same, more or less patient.
   *
   * @param grace how long a shot may take beyond ten times its ideal
   */
  public Watchdog(Duration grace, Consumer<Shot> lastWords, Runnable halt) {
    this.grace = grace;
    this.lastWords = lastWords;
    this.halt = halt;
  }

  /** Waits for {@code deadline} and its grace, unless {@link #disarm disarmed} before. */
  public void arm(Duration deadline, Supplier<Shot> record) {
    pending =
        timer.schedule(
            () -> {
              try {
                lastWords.accept(record.get());
              } finally {
                halt.run();
              }
            },
            deadline.plus(grace).toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** The shot has ended. */
  public void disarm() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
