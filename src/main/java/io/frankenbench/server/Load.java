package io.frankenbench.server;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests the whole server has at the moment. */
final class Load {
  private final int maxWaiting;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final int maxConnections;

  Load(int maxWaiting, int maxConnections) {
    this.maxWaiting = maxWaiting;
    this.maxConnections = maxConnections;
  }

  /** Takes a place among the open connections; false if there is none. */
  boolean tryConnect() {
    if (connections.incrementAndGet() <= maxConnections) {
      return true;
    }
    connections.decrementAndGet();
    return false;
  }

  void disconnected() {
    connections.decrementAndGet();
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
