package io.frankenbench.server;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;

/**
 * Holds responses until {@code strength} of them wait together, then lets all go. If the shot has
 * more requests than that, it waits a little longer first, so that a client that exceeds its limit
 * is seen to do so; and if it is to be held on, until it is told to let go. From then on nothing is
 * held any more; each response still takes its delay, so that they do not all come at once.
 */
final class Muster {
  private static final long EXCESS_MILLIS = 200;

  private final int strength;
  private final boolean moreMayCome;
  private final long timeoutNanos;
  private final boolean heldOn;
  private final SequencedSet<Reply> held = new LinkedHashSet<>();
  private boolean reached;
  private boolean released;

  Muster(int strength, int requests, long timeoutNanos, boolean heldOn) {
    this.strength = strength;
    this.moreMayCome = strength < requests;
    this.timeoutNanos = timeoutNanos;
    this.heldOn = heldOn;
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
      if (!heldOn) {
        letGo();
      }
    }
    return true;
  }

  /** Forgets {@code reply}, whose client has left. */
  synchronized void leave(Reply reply) {
    held.remove(reply);
  }

  /** Lets everything go, after a little while if the client might exceed its limit in it. */
  synchronized void letGo() {
    if (moreMayCome && !held.isEmpty()) {
      held.getFirst().ioThread().executeAfter(this::release, EXCESS_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      release();
    }
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
