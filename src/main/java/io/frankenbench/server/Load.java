package io.frankenbench.server;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests the whole server has at the moment. */
final class Load {
  private final int maxWaiting;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  Load(int maxWaiting) {
    this.maxWaiting = maxWaiting;
  }

  /** Takes a place among the waiting ones; false if there is none. */
  boolean tryWait() {
    if (waiting.incrementAndGet() <= maxWaiting) {
      return true;
    }
    waiting.decrementAndGet();
    return false;
  }

  void waited() {
    waiting.decrementAndGet();
  }

  void began() {
    inFlight.incrementAndGet();
  }

  void ended() {
    inFlight.decrementAndGet();
  }

  int inFlight() {
    return inFlight.get();
  }

  int waiting() {
    return waiting.get();
  }

  int maxWaiting() {
    return maxWaiting;
  }
}
