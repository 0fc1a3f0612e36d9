package io.frankenbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills a fork that has recorded nothing for too long; the watchdog inside it comes first. */
final class ForkGuard implements AutoCloseable {
  private final Path partial;
  private final Duration patience;
  private final long since = System.currentTimeMillis();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fork-guard").factory());
  private volatile boolean killed;

  ForkGuard(Path partial, Duration patience) {
    this.partial = partial;
    this.patience = patience;
    Future<?> _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    if (System.currentTimeMillis() - lastSign() > patience.toMillis()) {
      killed = true;
      killForks();
    }
  }

  private long lastSign() {
    try {
      return Math.max(since, Files.getLastModifiedTime(partial).toMillis());
    } catch (IOException e) {
      return since; // nothing was recorded yet
    }
  }

  /** Ends every child of this JVM. */
  static void killForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  boolean killed() {
    return killed;
  }

  String reason() {
    return "it was killed after " + patience.toSeconds() + " s without a sign of life";
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
