package io.frankenbench.server;

import java.util.concurrent.TimeUnit;
import org.xnio.XnioIoThread;

/**
 * Beats on one I/O thread while a shot lasts. A beat that comes late means that the thread was busy
 * or was not given a core, and that accepts, reads and answers were late as well.
 */
final class Heartbeat implements Runnable {
  private static final long BEAT_MILLIS = 20;
  private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS);

  /** XNIO rounds to milliseconds; a beat this late is still on time. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final XnioIoThread thread;
  private final Shot shot;
  private long dueAt;

  private Heartbeat(XnioIoThread thread, Shot shot) {
    this.thread = thread;
    this.shot = shot;
  }

  /** Begins to beat on {@code thread} until {@code shot} is over. */
  static void begin(XnioIoThread thread, Shot shot) {
    Heartbeat heartbeat = new Heartbeat(thread, shot);
    heartbeat.dueAt = System.nanoTime() + BEAT_NANOS;
    thread.executeAfter(heartbeat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    long late = now - dueAt;
    if (late > GRACE_NANOS) {
      shot.tally().stalled(late);
    }
    if (!shot.over()) {
      dueAt = now + BEAT_NANOS;
      thread.executeAfter(this, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
