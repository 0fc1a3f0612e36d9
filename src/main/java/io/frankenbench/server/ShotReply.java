package io.frankenbench.server;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** A delayed response that is entered in the ledger of its shot. */
final class ShotReply extends Reply {
  private final Tally tally;
  private final int slot;

  /**
   * A response of {@code shot}.
   *
   * @param body what it answers
   * @param offNanos how far off its delay it comes, on purpose
   * @param slot its place among the samples, or -1
   */
  ShotReply(
      HttpServerExchange exchange,
      Load load,
      Shot shot,
      Book body,
      long delayNanos,
      long offNanos,
      int slot) {
    super(exchange, load, body, delayNanos, offNanos);
    this.tally = shot.tally();
    this.slot = slot;
  }

  @Override
  void waits() {
    tally.waits();
  }

  @Override
  void waited() {
    tally.waited();
  }

  @Override
  void started(long dueAt, long at) {
    tally.started(slot, dueAt, at);
  }

  @Override
  void completed(int bodyBytes, long startedAt, long at) {
    tally.completed(slot, bodyBytes, startedAt, at);
  }

  @Override
  void broke(IOException failure) {
    tally.broke(failure);
  }

  @Override
  void rejected() {
    tally.rejected();
  }
}
