package io.frankenbench.compose;

import io.frankenbench.measure.ControlClient;
import java.io.IOException;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * What a client has left behind.
 *
 * @param threads platform threads that it started and that are still alive
 * @param connections that are still open at the server
 */
record Leftovers(int threads, int connections) {
  private static final long LOOK_MILLIS = 5;

  /** Waits until nothing is left, but no longer than {@code grace}. */
  static Leftovers await(ControlClient control, ClientThreads threads, Duration grace)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + grace.toNanos();
    while (true) {
      Leftovers left = new Leftovers(threads.count(), control.status().shotConnections());
      if (left.isNothing() || System.nanoTime() - deadline >= 0) {
        return left;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private boolean isNothing() {
    return threads == 0 && connections == 0;
  }

  /** Waits until nothing is in flight at the server, but no longer than {@code patience}. */
  static void awaitQuiet(ControlClient control, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (control.status().inFlight() > 0 && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Waits until there is nothing of {@code some}, but no longer than {@code patience}. */
  static void awaitNone(IntSupplier some, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (some.getAsInt() > 0 && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
