package io.frankenbench.server;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** A delayed response that is entered in the ledger of its shot. */
final class ShotReply extends Reply {
  private final Tally tally;
  private final boolean cut;
  private final int slot;

  /**
   * What was asked for.
   *
   * @param id of the request
   * @param body that answers it
   * @param delayNanos what the answer waits for
   * @param offNanos how far off its delay it comes, on purpose
   * @param slot its place among the samples, or -1
   */
  record Asked(int id, Book body, long delayNanos, long offNanos, int slot) {}

  /** A response of {@code shot} over {@code connection}. */
  ShotReply(HttpServerExchange exchange, Connection connection, Load load, Shot shot, Asked asked) {
    super(exchange, connection, load, asked.body(), asked.delayNanos(), asked.offNanos());
    this.tally = shot.tally();
    this.cut = shot.breaks(asked.id());
    this.slot = asked.slot();
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
  boolean isCut() {
    return cut;
  }

  @Override
  void broke(IOException failure) {
    if (cut) {
      tally.brokeAsAnnounced(failure);
    } else {
      tally.broke(failure);
    }
  }

  @Override
  void abandoned() {
    tally.abandoned();
  }

  @Override
  void rejected() {
    tally.rejected();
  }
}
