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
  private final Duration grace;
  private final Consumer<Shot> lastWords;
  private final Runnable halt;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchdog").factory());
  private @Nullable Future<?> pending;

  /** Grows whenever it is armed or disarmed: who was armed for another number comes too late. */
  private int number;

  /**
   * @param lastWords takes the record of a shot that hung
   * @param halt ends the JVM
   */
  public Watchdog(Consumer<Shot> lastWords, Runnable halt) {
    this(Tolerance.NOTHING.grace(), lastWords, halt);
  }

  /**
   * The same, more or less patient.
   *
   * @param grace how much longer than its deadline a shot may take
   */
  public Watchdog(Duration grace, Consumer<Shot> lastWords, Runnable halt) {
    this.grace = grace;
    this.lastWords = lastWords;
    this.halt = halt;
  }

  /** Waits for {@code deadline} and its grace, unless {@link #disarm disarmed} before. */
  public synchronized void arm(Duration deadline, Supplier<Shot> record) {
    int mine = ++number;
    pending =
        timer.schedule(
            () -> end(mine, record), deadline.plus(grace).toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void end(int mine, Supplier<Shot> record) {
    if (mine != number) {
      return;
    }
    try {
      lastWords.accept(record.get());
    } finally {
      halt.run();
    }
  }

  /**
   * The shot has ended. Where its deadline has just passed, this returns only after the JVM was
   * ended, which is never: a shot is recorded once.
   */
  public synchronized void disarm() {
    number++;
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
