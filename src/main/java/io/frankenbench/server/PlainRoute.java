package io.frankenbench.server;

import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Mix;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /{name}}: the book, or its own arguments, after a delay; for everybody. */
final class PlainRoute implements Route {
  private static final String NAME_OF_ROOT = "foo";

  private final ServerOptions options;
  private final Load load;

  PlainRoute(ServerOptions options, Load load) {
    this.options = options;
    this.load = load;
  }

  @Override
  public void handle(HttpServerExchange exchange, Connection connection) {
    if (!exchange.getRequestMethod().equals(Methods.GET)) {
      Answers.wrongMethod(exchange, Methods.GET);
      return;
    }
    long readAt = System.nanoTime();
    String written = exchange.getRequestPath().substring(1);
    String name = written.isEmpty() ? NAME_OF_ROOT : written;
    long nanos = options.delays().nanos(Mix.of(options.seed(), name + query(exchange)));
    long scaled = Math.round(nanos * options.timeScale());
    Book body = name.equals(Arguments.PATH) ? arguments(exchange) : options.body();
    connection.requestBegan();
    new PlainReply(exchange, connection, load, body, scaled).answerAfterDelay(readAt);
  }

  /** What the request asked with, as httpbin echoes it. */
  private static Book arguments(HttpServerExchange exchange) {
    Map<String, String> arguments = new LinkedHashMap<>();
    exchange
        .getQueryParameters()
        .forEach((name, values) -> arguments.put(name, String.join(",", values)));
    return Book.json(
        Answers.bytes(
            Map.of("args", arguments, "url", exchange.getRequestURL() + query(exchange))));
  }

  private static String query(HttpServerExchange exchange) {
    return exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
  }
}
