package io.frankenbench.server;

import io.undertow.server.HttpServerExchange;

/** What answers the requests of a listener. Called on the connection's own I/O thread. */
@FunctionalInterface
interface Route {
  void handle(HttpServerExchange exchange, Connection connection);
}
