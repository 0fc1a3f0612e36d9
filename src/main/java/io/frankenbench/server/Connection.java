package io.frankenbench.server;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * An accepted connection. It is the root handler of its own requests, so that each of them knows
 * when its connection was accepted; and it tells its gate when it is closed. In HTTP/2 it carries
 * several requests at once, all of them on its I/O thread.
 */
final class Connection implements HttpHandler, ChannelListener<StreamConnection> {
  /** A header is complete at the second look after its first byte, or never. */
  private static final int LOOKS_AT_A_HEADER = 2;

  /** A client may give up so many requests over one connection, or as many as its shot has. */
  private static final int RESETS = 200;

  /** A frame that ends the connection, with the reason ENHANCE_YOUR_CALM (RFC 9113, 6.8). */
  private static final byte[] GOAWAY =
      HexFormat.of().parseHex("0000080700000000007fffffff0000000b");

  private final Gate gate;
  private final Route route;
  private final long acceptedAt;
  private final StreamConnection channel;
  private final ReapedSource source;
  private final Lookout lookout;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable ChannelListener<? super StreamConnection> undertowsCloseListener;
  private @Nullable Shot usedBy;
  private int inFlight;
  private int resets;
  private boolean http2;
  private boolean asked;
  private int looksIdle;
  private int looksAtHeader;
  private volatile boolean controls;

  Connection(
      Gate gate,
      Route route,
      long acceptedAt,
      StreamConnection channel,
      ReapedSource source,
      Lookout lookout) {
    this.gate = gate;
    this.route = route;
    this.acceptedAt = acceptedAt;
    this.channel = channel;
    this.source = source;
    this.lookout = lookout;
  }

  /** When it was accepted, as {@code System.nanoTime()} tells. */
  long acceptedAt() {
    return acceptedAt;
  }

  /** Remembers that {@code shot} uses it; true the first time. Only on its I/O thread. */
  boolean firstUseBy(Shot shot) {
    boolean first = usedBy != shot;
    if (first) {
      usedBy = shot;
      resets = 0;
    }
    return first;
  }

  /** One more of its requests is in flight; returns how many are. Only on its I/O thread. */
  int requestBegan() {
    return ++inFlight;
  }

  /** One of its requests is no longer in flight. Only on its I/O thread. */
  void requestEnded() {
    inFlight--;
  }

  /** True if none of its requests is in flight. Only on its I/O thread. */
  boolean owesNothing() {
    return inFlight == 0;
  }

  /** Who has the token speaks to the server, until {@code exchange} is complete. */
  void isControlledBy(HttpServerExchange exchange) {
    controls = true;
    exchange.addExchangeCompleteListener((_, next) -> {
      controls = false;
      next.proceed();
    });
  }

  /**
   * Runs {@code action} if the client gives up {@code exchange} while it waits; {@code null}:
   * nothing any more. Only on its I/O thread.
   */
  void whenLeft(HttpServerExchange exchange, @Nullable Runnable action) {
    if (!isHttp2(exchange)) {
      source.whenLeft(action);
      return;
    }
    ConduitStreamSinkChannel answer = Connectors.getConduitSinkChannel(exchange);
    // Nothing is written yet, so Undertow wakes the writer only when it has closed the stream.
    answer.setWriteListener(action == null ? null : stream -> streamWoke(stream, action));
  }

  private void streamWoke(ConduitStreamSinkChannel stream, Runnable action) {
    stream.suspendWrites();
    if (stream.isOpen()) {
      return;
    }
    action.run();
    int most = usedBy == null ? RESETS : Math.max(RESETS, usedBy.workload().requests());
    if (++resets > most && channel.isOpen()) {
      goAway();
    }
  }

  private void goAway() {
    try {
      channel.getSinkChannel().getConduit().write(ByteBuffer.wrap(GOAWAY));
    } catch (IOException e) {
      IoUtils.safeClose(channel);
    }
    end();
  }

  /**
   * True if it only takes up room: its header does not come to an end, or it is idle too long. To
   * be asked at each look, on its I/O thread.
   *
   * @param shotsCome true if it may be idle on an address of shots
   */
  boolean overstays(int idleLooks, boolean shotsCome) {
    boolean idle = !asked && inFlight == 0 && !controls;
    asked = false;
    looksIdle = idle ? looksIdle + 1 : 0;
    looksAtHeader = idle && !http2 && source.hasBegun() ? looksAtHeader + 1 : 0;
    boolean mayBeIdle = shotsCome && gate.forShots();
    return looksAtHeader >= LOOKS_AT_A_HEADER || (looksIdle >= idleLooks && !mayBeIdle);
  }

  /** Has it closed soon. Only on its I/O thread. */
  void end() {
    source.end();
  }

  /** Listens for its end, in front of Undertow, which has just taken it. */
  void watch() {
    lookout.add(this);
    undertowsCloseListener = channel.getCloseListener();
    channel.setCloseListener(this);
    if (!channel.isOpen()) {
      countClosed();
    }
  }

  @Override
  public void handleEvent(StreamConnection closing) {
    countClosed();
    ChannelListeners.invokeChannelListener(closing, undertowsCloseListener);
  }

  private void countClosed() {
    if (closed.compareAndSet(false, true)) {
      lookout.remove(this);
      gate.closed();
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (gate.offersUpgrade() && exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
      new Http2UpgradeHandler(this::answer).handleRequest(exchange);
    } else {
      answer(exchange);
    }
  }

  private void answer(HttpServerExchange exchange) {
    asked = true;
    http2 = isHttp2(exchange);
    source.requestIsThere();
    try {
      if (isForeign(exchange.getRequestHeaders())) {
        exchange.setPersistent(false);
        Answers.error(exchange, StatusCodes.FORBIDDEN, "pages of other servers may ask nothing");
      } else {
        route.handle(exchange, this);
      }
    } catch (RuntimeException e) {
      if (exchange.isResponseStarted()) {
        throw e;
      }
      Answers.error(
          exchange, StatusCodes.INTERNAL_SERVER_ERROR, "the server failed to answer: " + e);
    }
  }

  private static boolean isHttp2(HttpServerExchange exchange) {
    return exchange.getProtocol().equals(Protocols.HTTP_2_0);
  }

  /** True if a page in a browser asks that does not come from this server. */
  private static boolean isForeign(HeaderMap headers) {
    String origin = headers.getFirst(Headers.ORIGIN);
    return origin != null && !origin.equals("http://" + headers.getFirst(Headers.HOST));
  }
}
