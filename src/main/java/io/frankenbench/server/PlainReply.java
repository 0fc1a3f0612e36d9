package io.frankenbench.server;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/** A delayed response that belongs to no shot and is entered in no ledger. */
final class PlainReply extends Reply {
  PlainReply(
      HttpServerExchange exchange, Connection connection, Load load, Book body, long delayNanos) {
    super(exchange, connection, load, body, delayNanos, 0);
  }

  @Override
  void waits() {}

  @Override
  void waited() {}

  @Override
  void started(long dueAt, long at) {}

  @Override
  void completed(int bodyBytes, long startedAt, long at) {}

  @Override
  void broke(IOException failure) {}

  @Override
  void abandoned() {}

  @Override
  void rejected() {}
}
