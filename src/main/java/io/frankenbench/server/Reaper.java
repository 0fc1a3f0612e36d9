package io.frankenbench.server;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;

/**
 * Closes the connections that clients have left, a few at a time and a little later, on their I/O
 * thread.
 *
 * <p>XNIO selects once more for every connection it closes, and each such select looks at all that
 * is ready. When 10,000 clients leave at once and every end is ready to be read, closing each as it
 * is noticed costs the square of their number: 3 s of CPU, and responses late by 200 ms. So the
 * ends are first all noticed, which makes them no longer ready, and then closed.
 */
final class Reaper implements Runnable {
  private static final long FIRST_AFTER_MILLIS = 20;
  private static final long NEXT_AFTER_MILLIS = 1;
  private static final int AT_ONCE = 64;

  private final XnioIoThread thread;
  private final Queue<StreamConnection> left = new ArrayDeque<>();

  Reaper(XnioIoThread thread) {
    this.thread = thread;
  }

  /** Closes {@code connection} soon. Only on the I/O thread. */
  void add(StreamConnection connection) {
    if (left.isEmpty()) {
      thread.executeAfter(this, FIRST_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }
    left.add(connection);
  }

  @Override
  public void run() {
    for (int i = 0; i < AT_ONCE && !left.isEmpty(); i++) {
      IoUtils.safeClose(left.remove());
    }
    if (!left.isEmpty()) {
      thread.executeAfter(this, NEXT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
