package io.frankenbench.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: forks are ended, and the JVM waits until the run has put its files in order and said what
 * is published.
 */
public final class Stop {
  private static final long LONGEST_FAREWELL_SECONDS = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;

  /** Listens from now on. */
  public void listen() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::request));
  }

  private void request() {
    if (over.getCount() == 0) {
      return;
    }
    requested = true;
    ForkGuard.killForks();
    try {
      boolean _ = over.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True once the user wants it to end. */
  public boolean requested() {
    return requested;
  }

  /** The run has ended, whatever the reason. */
  public void over() {
    over.countDown();
  }
}
