package io.frankenbench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Holds responses until {@code strength} of them wait together, then lets all go. If the shot has
 * more requests than that, it waits a little longer first, so that a client that exceeds its limit
 * is seen to do so. From then on nothing is held any more; each response still takes its delay, so
 * that they do not all come at once.
 */
final class Muster {
  private static final long EXCESS_MILLIS = 200;

  private final int strength;
  private final boolean moreMayCome;
  private final long timeoutNanos;
  private final List<Reply> held = new ArrayList<>();
  private boolean reached;
  private boolean released;

  Muster(int strength, int requests, long timeoutNanos) {
    this.strength = strength;
    this.moreMayCome = strength < requests;
    this.timeoutNanos = timeoutNanos;
  }

  /** Holds {@code reply}, and lets it run on its own I/O thread later; false if nothing is held. */
  synchronized boolean hold(Reply reply) {
    if (released) {
      return false;
    }
    held.add(reply);
    if (held.size() == 1) {
      long millis = TimeUnit.NANOSECONDS.toMillis(timeoutNanos);
      reply.ioThread().executeAfter(this::release, millis, TimeUnit.MILLISECONDS);
    }
    if (held.size() == strength) {
      reached = true;
      if (moreMayCome) {
        reply.ioThread().executeAfter(this::release, EXCESS_MILLIS, TimeUnit.MILLISECONDS);
      } else {
        release();
      }
    }
    return true;
  }

  /** Lets everything go. */
  synchronized void release() {
    released = true;
    long now = System.nanoTime();
    for (Reply reply : held) {
      reply.letGo(now);
    }
    held.clear();
  }

  synchronized boolean released() {
    return released;
  }

  /** True if as many as the limit waited together. */
  synchronized boolean reached() {
    return reached;
  }
}
