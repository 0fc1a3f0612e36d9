package io.frankenbench.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the process, by Ctrl-C or another signal: children are ended, and the JVM waits until
 * a run has put its files in order and said what is published.
 */
public final class Stop {
  private static final long LONGEST_FAREWELL_SECONDS = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile boolean runs;

  /** From now on there is a run to wait for. */
  public void runBegins() {
    runs = true;
  }

  /** Ends every child, and returns when the run is over, too. */
  public void request() {
    requested = true;
    ForkGuard.killForks();
    if (!runs) {
      return;
    }
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
