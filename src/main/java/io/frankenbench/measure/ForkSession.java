package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import java.io.IOException;
import java.net.URI;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * A {@link Fork} between JMH's steps: finds the server, tells the phase of each iteration, and
 * records its shot.
 */
public final class ForkSession implements AutoCloseable {
  private final ForkOrders orders;
  private final @Nullable ServerProcess ownServer;
  private final Watchdog watchdog;
  private final Fork fork;
  private final Phases phases = new Phases();

  private ForkSession(
      ForkOrders orders, @Nullable ServerProcess ownServer, Watchdog watchdog, Fork fork) {
    this.orders = orders;
    this.ownServer = ownServer;
    this.watchdog = watchdog;
    this.fork = fork;
  }

  /**
   * Opens one for {@code cell}, under {@code orders}.
   *
   * @throws IOException if the server cannot be started or reached
   */
  public static ForkSession open(ForkOrders orders, Cell cell, Contender contender, Task task)
      throws IOException {
    LogManager.getLogManager().reset(); // what a library says of its own end is not for the user
    URI server = orders.server();
    ServerProcess ownServer = null;
    if (server == null) {
      ownServer = ServerProcess.start();
      server = ownServer.control();
    }
    Watchdog watchdog =
        new Watchdog(
            orders.tolerance().grace(), orders::record, () -> Runtime.getRuntime().halt(1));
    ControlClient control = new ControlClient(server);
    Fork fork = new Fork(orders.plan(cell), contender, control, watchdog, orders.rules(), task);
    return new ForkSession(orders, ownServer, watchdog, fork);
  }

  /** Makes the next shot ready. */
  public void prepare(IterationParams iteration) throws Exception {
    fork.prepare(phases.next(iteration));
  }

  /** One shot. */
  public void fire() {
    fork.fire();
  }

  /**
   * Judges the shot and records it.
   *
   * @throws VoidShotException if nothing that follows in this fork could count
   */
  public void finish(BenchmarkParams params) throws Exception {
    boolean last = phases.isLast(params);
    orders.deliver(fork.finish(last));
    if (last) {
      fork.recover().ifPresent(orders::record);
    }
  }

  /** Lets go of everything. */
  @Override
  public void close() throws IOException {
    fork.close();
    watchdog.close();
    if (ownServer != null) {
      ownServer.close();
    }
  }
}
