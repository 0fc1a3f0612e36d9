package io.frankenbench.measure;

import io.frankenbench.record.ServerStatus;
import java.io.IOException;
import java.time.Duration;

/**
 * Waits before a shot until nothing of an earlier one is left: the connections are closed (fresh)
 * or only those of this fork (warm), nothing is in flight, and both processes are idle.
 */
final class Quiet {
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
    ServerStatus status = control.status();
    Idleness server = new Idleness(status.cpuNanos());
    Idleness own = new Idleness(Costs.now(Costs.Spenders.SELF).cpuNanos());
    long looks = patience.toMillis() / Idleness.LOOK_MILLIS;
    for (int look = 0; look < looks; look++) {
      Thread.sleep(Idleness.LOOK_MILLIS); // idle is what used no CPU meanwhile
      status = control.status();
      boolean serverIdle = server.look(status.cpuNanos());
      boolean ownIdle = own.look(Costs.now(Costs.Spenders.SELF).cpuNanos());
      boolean empty = status.inFlight() == 0 && (!fresh || status.shotConnections() == 0);
      if (empty && serverIdle && ownIdle) {
        return status.shotConnections();
      }
    }
    return status.shotConnections();
  }
}
