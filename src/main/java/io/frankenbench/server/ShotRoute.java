package io.frankenbench.server;

import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /{token}/{id}}, the requests of shots, or {@code GET /{token}/get?a={id}}, which is
 * answered with its own arguments. Where clients may upgrade to HTTP/2 they may also ask by {@code
 * OPTIONS} what is spoken, which is answered at once and is no request of the shot.
 */
final class ShotRoute implements Route {
  private static final HttpString ID = new HttpString("id");
  private static final int MOST_ARGUMENT_BYTES = 16_384;

  private final ShotDesk desk;
  private final Load load;
  private final Faults faults;

  ShotRoute(ShotDesk desk, Load load, Faults faults) {
    this.desk = desk;
    this.load = load;
    this.faults = faults;
  }

  @Override
  public void handle(HttpServerExchange exchange, Connection connection) {
    long readAt = System.nanoTime();
    Shot shot = desk.current();
    String path = exchange.getRequestPath();
    int slash = path.indexOf('/', 1);
    if (!exchange.getRequestMethod().equals(Methods.GET)) {
      handleOtherMethod(exchange, shot);
    } else if (slash < 0) {
      countUnknown(shot);
      Answers.error(
          exchange, StatusCodes.NOT_FOUND, "nothing is at " + path + "; ask for /{token}/{id}");
    } else if (shot == null || !isToken(shot.token(), path, slash)) {
      countUnknown(shot);
      Answers.error(
          exchange,
          StatusCodes.NOT_FOUND,
          "no shot is called '" + path.substring(1, slash) + "', or it is over");
    } else {
      handle(exchange, connection, shot, path.substring(slash + 1), readAt);
    }
  }

  private static void handleOtherMethod(HttpServerExchange exchange, @Nullable Shot shot) {
    boolean mayUpgrade = shot != null && shot.protocol() == Protocol.H2;
    if (mayUpgrade && exchange.getRequestMethod().equals(Methods.OPTIONS)) {
      String protocol = exchange.getProtocol().toString();
      Answers.json(exchange, StatusCodes.OK, Map.of("protocol", protocol));
    } else {
      countUnknown(shot);
      Answers.wrongMethod(exchange, Methods.GET);
    }
  }

  private void handle(
      HttpServerExchange exchange, Connection connection, Shot shot, String asked, long readAt) {
    boolean echo = asked.equals(Arguments.PATH);
    String idText = echo ? Arguments.idText(exchange.getQueryString()) : asked;
    Workload workload = shot.workload();
    int id = id(idText, workload.requests());
    if (id < 0) {
      refuse(
          exchange,
          shot,
          "'" + idText + "' is no id of this shot; ids are 0.." + (workload.requests() - 1));
      return;
    }
    long delayNanos = workload.delayNanos(id);
    long offNanos = faults.delays().nanos(workload, id) - delayNanos;
    Book body;
    try {
      body = echo ? arguments(id, workload.bodyBytes()) : shot.body();
    } catch (IllegalArgumentException e) {
      refuse(exchange, shot, String.valueOf(e.getMessage()));
      return;
    }
    // From here on nothing may throw: the request would stay in flight for ever.
    Tally tally = shot.tally();
    if (connection.firstUseBy(shot)) {
      tally.connectionUsed(connection.acceptedAt());
    }
    int slot = tally.read(id, delayNanos, connection.acceptedAt(), readAt);
    boolean byHttp2 = exchange.getProtocol().equals(Protocols.HTTP_2_0);
    tally.carried(byHttp2, connection.requestBegan());
    exchange.getResponseHeaders().put(ID, idText);
    ShotReply.Asked request = new ShotReply.Asked(id, body, delayNanos, offNanos, slot);
    ShotReply reply = new ShotReply(exchange, connection, load, shot, request);
    Muster muster = shot.muster();
    if (muster == null) {
      reply.answerAfterDelay(readAt);
    } else {
      reply.answerAfter(muster, readAt);
    }
  }

  private static void refuse(HttpServerExchange exchange, Shot shot, String why) {
    shot.tally().unknown();
    Answers.error(exchange, StatusCodes.BAD_REQUEST, why);
  }

  /** Made for each request, so a large one is refused. */
  private static Book arguments(int id, int bytes) {
    if (bytes > MOST_ARGUMENT_BYTES) {
      throw new IllegalArgumentException(
          "arguments are answered with up to %d bytes; this shot has bodies of %d"
              .formatted(MOST_ARGUMENT_BYTES, bytes));
    }
    return Book.json(Arguments.body(id, bytes));
  }

  private static boolean isToken(String token, String path, int slash) {
    return slash - 1 == token.length() && path.startsWith(token, 1);
  }

  /** The id that {@code text} is in decimal without leading zeros, or -1 if it is none. */
  private static int id(String text, int requests) {
    int length = text.length();
    if (length == 0 || length > 8 || (length > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    int id = 0;
    for (int i = 0; i < length; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      id = id * 10 + (digit - '0');
    }
    return id < requests ? id : -1;
  }

  private static void countUnknown(@Nullable Shot shot) {
    if (shot != null) {
      shot.tally().unknown();
    }
  }
}
