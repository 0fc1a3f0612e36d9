package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import java.io.IOException;
import java.util.logging.LogManager;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * A {@link Fork} between JMH's steps: finds the servers, tells the phase of each iteration, and
 * records its shot.
 */
public final class ForkSession implements AutoCloseable {
  private final ForkOrders orders;
  private final Servers servers;
  private final Watchdog watchdog;
  private final Fork fork;
  private final Phases phases;

  private ForkSession(
      ForkOrders orders, Servers servers, Watchdog watchdog, Fork fork, Phases phases) {
    this.orders = orders;
    this.servers = servers;
    this.watchdog = watchdog;
    this.fork = fork;
    this.phases = phases;
  }

  /**
   * Opens one for {@code cell}, under {@code orders}.
   *
   * @throws IOException if the server cannot be started or reached
   */
  public static ForkSession open(ForkOrders orders, Cell cell, Contender contender, Task task)
      throws IOException {
    LogManager.getLogManager().reset(); // what a library says of its own end is not for the user
    Servers servers = Servers.of(cell, orders.server());
    Watchdog watchdog =
        new Watchdog(
            orders.tolerance().grace(), orders::record, () -> Runtime.getRuntime().halt(1));
    Fork fork =
        new Fork(orders.plan(cell), contender, servers.control(), watchdog, orders.rules(), task);
    Phases phases = new Phases(ForkPlan.startsCold(cell));
    return new ForkSession(orders, servers, watchdog, fork, phases);
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
    servers.close();
  }
}
