package io.frankenbench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Json;
import io.frankenbench.record.ServerStatus;
import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Mix;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain route, and the conversation about shots under {@code /-/}. */
final class ControlRoute implements Route {
  private static final String SHOTS = "/-/shots";
  private static final String MUSTER = "/muster";
  private static final String STATUS = "/-/status";
  private static final String BODIES = "/-/bodies/";
  private static final String NOW = "now";
  private static final String NAME_OF_ROOT = "foo";
  private static final int MOST_ANNOUNCEMENT_BYTES = 64 * 1024;

  private final ServerOptions options;
  private final ShotDesk desk;
  private final Bodies bodies;
  private final Load load;
  private final Host host = new Host();

  ControlRoute(ServerOptions options, ShotDesk desk, Bodies bodies, Load load) {
    this.options = options;
    this.desk = desk;
    this.bodies = bodies;
    this.load = load;
  }

  @Override
  public void handle(HttpServerExchange exchange, Connection connection) {
    String path = exchange.getRequestPath();
    if (path.indexOf('/', 1) < 0) {
      only(Methods.GET, exchange, () -> answerPlain(exchange, path.substring(1)));
    } else if (path.equals(SHOTS)) {
      only(
          Methods.POST, exchange, () -> offIoThread(exchange, () -> receiveAnnouncement(exchange)));
    } else if (path.startsWith(SHOTS + "/")) {
      String asked = path.substring(SHOTS.length() + 1);
      only(
          Methods.DELETE,
          exchange,
          asked.endsWith(MUSTER)
              ? () -> letGo(exchange, asked.substring(0, asked.length() - MUSTER.length()))
              : () -> close(exchange, asked));
    } else if (path.equals(STATUS)) {
      only(Methods.GET, exchange, () -> Answers.json(exchange, StatusCodes.OK, status(exchange)));
    } else if (path.startsWith(BODIES)) {
      String size = path.substring(BODIES.length());
      only(Methods.GET, exchange, () -> offIoThread(exchange, () -> sendBody(exchange, size)));
    } else {
      Answers.error(
          exchange,
          StatusCodes.NOT_FOUND,
          "nothing is at "
              + path
              + "; there are /{name}, /get?a=7, /-/status, /-/shots and /-/bodies/{bytes}");
    }
  }

  private static void only(HttpString method, HttpServerExchange exchange, Runnable action) {
    if (exchange.getRequestMethod().equals(method)) {
      action.run();
    } else {
      Answers.wrongMethod(exchange, method);
    }
  }

  /** Runs on a worker thread; what the user got wrong becomes a 400. */
  private static void offIoThread(HttpServerExchange exchange, Runnable action) {
    exchange.dispatch(() -> {
      try {
        action.run();
      } catch (IllegalArgumentException e) {
        Answers.error(exchange, StatusCodes.BAD_REQUEST, String.valueOf(e.getMessage()));
      } catch (RuntimeException | OutOfMemoryError e) {
        Answers.error(
            exchange, StatusCodes.INTERNAL_SERVER_ERROR, "the server failed to answer: " + e);
      }
    });
  }

  private void answerPlain(HttpServerExchange exchange, String written) {
    long readAt = System.nanoTime();
    String name = written.isEmpty() ? NAME_OF_ROOT : written;
    long nanos = options.delays().nanos(Mix.of(options.seed(), name + query(exchange)));
    long scaled = Math.round(nanos * options.timeScale());
    Book body = name.equals(Arguments.PATH) ? arguments(exchange) : bodies.own();
    new PlainReply(exchange, load, body, scaled).answerAfterDelay(readAt);
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

  private void receiveAnnouncement(HttpServerExchange exchange) {
    exchange.startBlocking();
    byte[] json;
    try {
      json = exchange.getInputStream().readNBytes(MOST_ANNOUNCEMENT_BYTES + 1);
    } catch (IOException e) {
      throw new IllegalArgumentException("the announcement cannot be read to its end", e);
    }
    if (json.length > MOST_ANNOUNCEMENT_BYTES) {
      exchange.setPersistent(false);
      Answers.error(
          exchange,
          StatusCodes.REQUEST_ENTITY_TOO_LARGE,
          "an announcement has at most " + MOST_ANNOUNCEMENT_BYTES + " bytes");
    } else {
      announce(exchange, parse(json));
    }
  }

  private void announce(HttpServerExchange exchange, Announcement announcement) {
    Shot shot = desk.announce(announcement);
    InetAddress reachedAt = exchange.getDestinationAddress().getAddress();
    List<String> addresses = shot.gates().stream().map(gate -> gate.address(reachedAt)).toList();
    shot.startCpuClock();
    Answers.json(exchange, StatusCodes.CREATED, new Announced(shot.token(), addresses));
  }

  private static Announcement parse(byte[] json) {
    Announcement announcement;
    try {
      announcement = Json.MAPPER.readValue(json, Announcement.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the announcement is no valid JSON: " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the announcement cannot be read", e);
    }
    if (announcement == null) {
      throw new IllegalArgumentException("the announcement is empty");
    }
    return announcement;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private void close(HttpServerExchange exchange, String token) {
    Shot shot = desk.current();
    if (shot == null || !shot.token().equals(token) || !shot.tryClose()) {
      Answers.error(
          exchange, StatusCodes.NOT_FOUND, "no shot is called '" + token + "', or it is over");
      return;
    }
    Closing.begin(exchange, desk, shot, exchange.getQueryString().equals(NOW));
  }

  private void letGo(HttpServerExchange exchange, String token) {
    Shot shot = desk.current();
    if (shot == null || !shot.token().equals(token) || shot.muster() == null) {
      Answers.error(exchange, StatusCodes.NOT_FOUND, "no muster is called '" + token + "'");
      return;
    }
    shot.muster().letGo();
    Answers.json(exchange, StatusCodes.OK, Map.of("reached", shot.muster().reached()));
  }

  private void sendBody(HttpServerExchange exchange, String size) {
    int bytes;
    try {
      bytes = Integer.parseInt(size);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + size + "' is no number of bytes (1..100000000)", e);
    }
    Book.checkSize(bytes);
    Book book = bodies.ofSize(bytes);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html");
    exchange.setResponseContentLength(book.bytes());
    exchange.getResponseSender().send(book.content());
  }

  private ServerStatus status(HttpServerExchange exchange) {
    InetAddress reachedAt = exchange.getDestinationAddress().getAddress();
    return new ServerStatus(
        host.version(),
        ProcessHandle.current().pid(),
        host.bootId(),
        System.nanoTime(),
        load.inFlight(),
        load.waiting(),
        desk.gates().stream().mapToInt(Gate::openConnections).sum(),
        load.maxWaiting(),
        desk.gates().stream().map(gate -> gate.address(reachedAt)).toList(),
        Host.cpuNanos());
  }
}
