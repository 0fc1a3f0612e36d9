package io.frankenbench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.frankenbench.record.Json;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** JSON answers, and the one form of every error. */
final class Answers {
  private Answers() {}

  static void json(HttpServerExchange exchange, int status, Object value) {
    byte[] bytes = bytes(value);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.setResponseContentLength(bytes.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
  }

  /** {@code value} as JSON. */
  static byte[] bytes(Object value) {
    try {
      return Json.MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code {"error": "…"}}. */
  static void error(HttpServerExchange exchange, int status, String message) {
    json(exchange, status, Map.of("error", message));
  }

  /** 405, naming the one method that is allowed. */
  static void wrongMethod(HttpServerExchange exchange, HttpString allowed) {
    exchange.getResponseHeaders().put(Headers.ALLOW, allowed.toString());
    error(
        exchange,
        StatusCodes.METHOD_NOT_ALLOWED,
        exchange.getRequestMethod() + " is not possible here; use " + allowed);
  }

  /** Runs {@code action} on a worker thread; what the user got wrong becomes a 400. */
  static void offIoThread(HttpServerExchange exchange, Runnable action) {
    exchange.dispatch(() -> {
      try {
        action.run();
      } catch (IllegalArgumentException e) {
        error(exchange, StatusCodes.BAD_REQUEST, String.valueOf(e.getMessage()));
      } catch (Bodies.NoRoom e) {
        error(exchange, StatusCodes.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        error(exchange, StatusCodes.INTERNAL_SERVER_ERROR, "the server failed to answer: " + e);
      }
    });
  }

  /** 503, because too many requests wait. */
  static void tooManyWaiting(HttpServerExchange exchange, Load load) {
    error(
        exchange,
        StatusCodes.SERVICE_UNAVAILABLE,
        load.maxWaiting() + " requests are waiting already, and no more may");
  }
}
