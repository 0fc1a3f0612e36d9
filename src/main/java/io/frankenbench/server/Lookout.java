package io.frankenbench.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xnio.XnioIoThread;

/**
 * Looks at the open connections of one I/O thread from time to time, and ends those that only take
 * up room. One look at all costs less than a timer for each, and nothing when a request comes.
 */
final class Lookout implements Runnable {
  private final XnioIoThread thread;
  private final Limits limits;
  private final BooleanSupplier shotsCome;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  /**
   * @param shotsCome tells whether connections may wait for a shot
   */
  Lookout(XnioIoThread thread, Limits limits, BooleanSupplier shotsCome) {
    this.thread = thread;
    this.limits = limits;
    this.shotsCome = shotsCome;
  }

  void begin() {
    thread.executeAfter(this, limits.lookMillis(), TimeUnit.MILLISECONDS);
  }

  void add(Connection connection) {
    connections.add(connection);
  }

  void remove(Connection connection) {
    connections.remove(connection);
  }

  @Override
  public void run() {
    boolean mayWait = shotsCome.getAsBoolean();
    for (Connection connection : connections) {
      if (connection.overstays(limits.idleLooks(), mayWait)) {
        connection.end();
      }
    }
    begin();
  }
}
