package io.frankenbench.timer;

import io.frankenbench.measure.Costs;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the heap while all tasks of a ledger wait together, and before any has begun: the
 * difference is what the waiting tasks hold.
 */
final class WaitingHeap {
  private static final long LOOK_MILLIS = 20;

  /** A task that has asked for its delay waits a moment later. */
  private static final long SETTLING_MILLIS = 100;

  private final TaskLedger ledger;
  private final int wanted;
  private final long bytesBefore = Costs.liveHeapBytes();
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("waiting-heap").unstarted(this::watch);
  private volatile Seen seen = new Seen(0, null);

  /**
   * What was seen.
   *
   * @param atOnce tasks that waited together
   * @param bytes of heap that they held; {@code null} if it was not wanted so many
   */
  record Seen(int atOnce, @Nullable Long bytes) {}

  private WaitingHeap(TaskLedger ledger, int wanted) {
    this.ledger = ledger;
    this.wanted = wanted;
  }

  /** Looks from now on until {@code wanted} tasks of {@code ledger} wait, or until the end. */
  static WaitingHeap of(TaskLedger ledger, int wanted) {
    WaitingHeap heap = new WaitingHeap(ledger, wanted);
    heap.watcher.start();
    return heap;
  }

  private void watch() {
    try {
      int most = 0;
      while (most < wanted) {
        Thread.sleep(LOOK_MILLIS);
        most = Math.max(most, ledger.waiting());
        seen = new Seen(most, null);
      }
      Thread.sleep(SETTLING_MILLIS);
      long bytes = Costs.liveHeapBytes() - bytesBefore;
      int still = ledger.waiting();
      seen = new Seen(still, still < wanted ? null : bytes);
    } catch (InterruptedException e) {
      // the shot is over, and they never waited together
    }
  }

  /** Looks no longer, and returns what was seen. */
  Seen end() throws InterruptedException {
    watcher.interrupt();
    watcher.join();
    return seen;
  }
}
