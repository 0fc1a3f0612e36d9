package io.frankenbench.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.concurrent.TimeUnit;

/**
 * The close of a shot: waits up to 2 s, on a timer, until nothing of it is in flight, then answers
 * with the ledger; or at once.
 */
final class Closing implements Runnable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LOOK_EVERY_MILLIS = 2;

  private final HttpServerExchange exchange;
  private final ShotDesk desk;
  private final Shot shot;
  private final long cpuNanos;
  private final long deadline;

  private Closing(HttpServerExchange exchange, ShotDesk desk, Shot shot, long patienceNanos) {
    this.exchange = exchange;
    this.desk = desk;
    this.shot = shot;
    this.cpuNanos = shot.cpuNanos();
    this.deadline = System.nanoTime() + patienceNanos;
  }

  /**
   * Lets go whatever a muster still holds, and waits; on the exchange's I/O thread.
   *
   * @param now true to wait for nothing
   */
  static void begin(HttpServerExchange exchange, ShotDesk desk, Shot shot, boolean now) {
    Closing closing = new Closing(exchange, desk, shot, now ? 0 : PATIENCE_NANOS);
    if (shot.muster() != null) {
      shot.muster().release();
    }
    exchange.dispatch(SameThreadExecutor.INSTANCE, closing);
  }

  @Override
  public void run() {
    Tally tally = shot.tally();
    if (tally.inFlight() > 0 && System.nanoTime() - deadline < 0) {
      exchange.getIoThread().executeAfter(this, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return;
    }
    desk.end(shot);
    Muster muster = shot.muster();
    boolean musterReached = muster != null && muster.reached();
    Answers.json(exchange, StatusCodes.OK, tally.ledger(shot.token(), musterReached, cpuNanos));
  }
}
