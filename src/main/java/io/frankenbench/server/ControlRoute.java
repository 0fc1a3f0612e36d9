package io.frankenbench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Json;
import io.frankenbench.record.ServerStatus;
import io.frankenbench.record.Token;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

/** The conversation about shots under {@code /-/}, for who has the token; and the plain route. */
final class ControlRoute implements Route {
  private static final String CONTROL = "/-/";
  private static final String SHOTS = "/-/shots";
  private static final String MUSTER = "/muster";
  private static final String STATUS = "/-/status";
  private static final String BODIES = "/-/bodies/";
  private static final String NOW = "now";
  private static final HttpString TOKEN = new HttpString(Token.HEADER);

  private final Token token;
  private final Route plain;
  private final AnnouncementReader announcements;
  private final ShotDesk desk;
  private final Bodies bodies;
  private final Load load;
  private final Host host = new Host();

  ControlRoute(ServerOptions options, ShotDesk desk, Bodies bodies, Load load) {
    this.token = options.token();
    this.plain = new PlainRoute(options, load);
    this.announcements = new AnnouncementReader(options.limits().announcementMillis());
    this.desk = desk;
    this.bodies = bodies;
    this.load = load;
  }

  @Override
  public void handle(HttpServerExchange exchange, Connection connection) {
    String path = exchange.getRequestPath();
    if (path.indexOf('/', 1) < 0) {
      plain.handle(exchange, connection);
    } else if (!path.startsWith(CONTROL)) {
      notFound(exchange, path);
    } else if (!token.is(exchange.getRequestHeaders().getFirst(TOKEN))) {
      refuse(exchange);
    } else {
      desk.hears();
      connection.isControlledBy(exchange);
      control(exchange, path);
    }
  }

  private void control(HttpServerExchange exchange, String path) {
    if (path.equals(SHOTS)) {
      only(
          Methods.POST,
          exchange,
          () -> announcements.read(exchange, json -> announce(exchange, parse(json))));
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
      only(
          Methods.GET,
          exchange,
          () -> Answers.offIoThread(exchange, () -> sendBody(exchange, size)));
    } else {
      notFound(exchange, path);
    }
  }

  private static void notFound(HttpServerExchange exchange, String path) {
    Answers.error(
        exchange,
        StatusCodes.NOT_FOUND,
        "nothing is at "
            + path
            + "; there are /{name}, /get?a=7, /-/status, /-/shots and /-/bodies/{bytes}");
  }

  /** Says no before anything of a body is read. */
  private static void refuse(HttpServerExchange exchange) {
    String wrong = exchange.getRequestHeaders().contains(TOKEN) ? "wrong" : "missing";
    exchange.setPersistent(false);
    exchange.getResponseHeaders().put(TOKEN, wrong);
    Answers.error(
        exchange,
        StatusCodes.FORBIDDEN,
        "what is under /-/ wants the token of this server, which is " + wrong);
  }

  private static void only(HttpString method, HttpServerExchange exchange, Runnable action) {
    if (exchange.getRequestMethod().equals(method)) {
      action.run();
    } else {
      Answers.wrongMethod(exchange, method);
    }
  }

  private void announce(HttpServerExchange exchange, Announcement announcement) {
    Shot shot = desk.announce(announcement);
    InetAddress reachedAt = exchange.getDestinationAddress().getAddress();
    Announced announced =
        new Announced(
            shot.token(), shot.gates().stream().map(gate -> gate.address(reachedAt)).toList());
    shot.startCpuClock();
    Answers.json(exchange, StatusCodes.CREATED, announced);
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

  private void close(HttpServerExchange exchange, String asked) {
    Shot shot = desk.current();
    if (shot == null || !shot.token().equals(asked) || !shot.tryClose()) {
      Answers.error(
          exchange, StatusCodes.NOT_FOUND, "no shot is called '" + asked + "', or it is over");
      return;
    }
    Closing.begin(exchange, desk, shot, exchange.getQueryString().equals(NOW));
  }

  private void letGo(HttpServerExchange exchange, String asked) {
    Shot shot = desk.current();
    if (shot == null || !shot.token().equals(asked) || shot.muster() == null) {
      Answers.error(exchange, StatusCodes.NOT_FOUND, "no muster is called '" + asked + "'");
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
    Book book = bodies.take(bytes);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html");
    exchange.setResponseContentLength(book.bytes());
    exchange.addExchangeCompleteListener((_, next) -> {
      bodies.giveBack(book);
      next.proceed();
    });
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
