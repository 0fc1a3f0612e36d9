package io.frankenbench.measure;

import io.frankenbench.record.ServerStatus;
import java.io.IOException;
import java.time.Duration;

/**
 * Waits before a shot until nothing of an earlier one is left: the connections are closed (fresh)
 * or only those of this fork (warm), nothing is in flight, and both processes are idle.
 */
final class Quiet {
  private static final long LOOK_MILLIS = 40;
  private static final double IDLE_SHARE_OF_A_CORE = 0.15;

  private final ControlClient control;
  private final Duration patience;

  /**
   * @param patience how long to wait at most
   */
  Quiet(ControlClient control, Duration patience) {
    this.control = control;
    this.patience = patience;
  }

  /**
   * Waits, but not for ever; a machine that never gets quiet shows in the shot's own figures.
   *
   * @param fresh true if no connection may be left
   * @return open connections on the shots' addresses
   */
  int await(boolean fresh) throws IOException, InterruptedException {
    ServerStatus before = control.status();
    Costs own = Costs.now(Costs.Spenders.SELF);
    long since = System.nanoTime();
    long looks = patience.toMillis() / LOOK_MILLIS;
    for (int look = 0; look < looks; look++) {
      Thread.sleep(LOOK_MILLIS); // idle is what used no CPU meanwhile
      ServerStatus status = control.status();
      Costs ownNow = Costs.now(Costs.Spenders.SELF);
      long now = System.nanoTime();
      double idle = IDLE_SHARE_OF_A_CORE * (now - since);
      boolean quiet =
          status.inFlight() == 0
              && (!fresh || status.shotConnections() == 0)
              && status.cpuNanos() - before.cpuNanos() < idle
              && ownNow.cpuNanos() - own.cpuNanos() < idle;
      if (quiet) {
        return status.shotConnections();
      }
      before = status;
      own = ownNow;
      since = now;
    }
    return before.shotConnections();
  }
}
