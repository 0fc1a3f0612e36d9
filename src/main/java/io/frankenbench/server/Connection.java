package io.frankenbench.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.StreamConnection;

/**
 * An accepted connection. It is the root handler of its own requests, so that each of them knows
 * when its connection was accepted; and it tells its gate when it is closed. In HTTP/2 it carries
 * several requests at once, all of them on its I/O thread.
 */
final class Connection implements HttpHandler, ChannelListener<StreamConnection> {
  private final Gate gate;
  private final Route route;
  private final long acceptedAt;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable ChannelListener<? super StreamConnection> undertowsCloseListener;
  private @Nullable Shot usedBy;
  private @Nullable ReapedSource source;
  private int inFlight;

  Connection(Gate gate, Route route, long acceptedAt) {
    this.gate = gate;
    this.route = route;
    this.acceptedAt = acceptedAt;
  }

  /** When it was accepted, as {@code System.nanoTime()} tells. */
  long acceptedAt() {
    return acceptedAt;
  }

  /** Where it came in. */
  Gate gate() {
    return gate;
  }

  /** Remembers that {@code shot} uses it; true the first time. Only on its I/O thread. */
  boolean firstUseBy(Shot shot) {
    boolean first = usedBy != shot;
    usedBy = shot;
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

  /** What the client sends comes from {@code reaped}. */
  void readsFrom(ReapedSource reaped) {
    source = reaped;
  }

  /**
   * Runs {@code action} if the client leaves while nothing is read from it; {@code null}: nothing
   * any more. Only on its I/O thread.
   */
  void whenLeft(@Nullable Runnable action) {
    if (source != null) {
      source.whenLeft(action);
    }
  }

  /** Listens for the end of {@code channel}, in front of Undertow, which has just taken it. */
  void watch(StreamConnection channel) {
    undertowsCloseListener = channel.getCloseListener();
    channel.setCloseListener(this);
    if (!channel.isOpen()) {
      countClosed();
    }
  }

  @Override
  public void handleEvent(StreamConnection channel) {
    countClosed();
    ChannelListeners.invokeChannelListener(channel, undertowsCloseListener);
  }

  private void countClosed() {
    if (closed.compareAndSet(false, true)) {
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
    try {
      route.handle(exchange, this);
    } catch (RuntimeException e) {
      if (exchange.isResponseStarted()) {
        throw e;
      }
      Answers.error(
          exchange, StatusCodes.INTERNAL_SERVER_ERROR, "the server failed to answer: " + e);
    }
  }
}
