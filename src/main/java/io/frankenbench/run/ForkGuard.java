package io.frankenbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends a fork that has recorded nothing for too long; the watchdog inside it comes first. Goes by
 * what the record holds and a clock that nobody sets, never by the time of day.
 */
final class ForkGuard implements AutoCloseable {
  private final Path partial;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private final Runnable end;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fork-guard").factory());
  private long recorded;
  private long recordedAt;
  private volatile boolean ended;

  /**
   * @param partial what the fork records
   * @param patience how long that may stay as it is
   * @param nanoTime the clock
   * @param end ends the fork; is called again until this guard is closed
   */
  ForkGuard(Path partial, Duration patience, LongSupplier nanoTime, Runnable end) {
    this.partial = partial;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.end = end;
    recordedAt = nanoTime.getAsLong();
  }

  /** Looks every second. */
  void start() {
    Future<?> _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Looks once. */
  synchronized void look() {
    long size = size();
    long now = nanoTime.getAsLong();
    if (size != recorded) {
      recorded = size;
      recordedAt = now;
    } else if (now - recordedAt > patience.toNanos()) {
      ended = true;
      end.run();
    }
  }

  private long size() {
    try {
      return Files.size(partial);
    } catch (IOException e) {
      return 0; // nothing was recorded yet
    }
  }

  /** Kills every process that this JVM has started. */
  static void killForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** True if it has ended the fork. */
  boolean ended() {
    return ended;
  }

  String reason() {
    return "it was killed after " + patience.toSeconds() + " s without a sign of life";
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
