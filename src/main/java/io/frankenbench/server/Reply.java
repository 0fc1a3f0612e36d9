package io.frankenbench.server;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/**
 * A delayed response on its way: waits on the timer of its connection's I/O thread, then writes.
 * All of it happens on that thread.
 */
abstract class Reply implements Runnable, IoCallback {
  static final HttpString DELAY = new HttpString("delay");
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final HttpServerExchange exchange;
  private final Connection connection;
  private final Load load;
  private final Book body;
  private final long delayNanos;
  private final long offNanos;
  private @Nullable Muster muster;
  private boolean parked;
  private long dueAt;
  private long startedAt;
  private XnioExecutor.@Nullable Key timer;
  private boolean left;
  private boolean over;

  /**
   * @param delayNanos what the answer waits for
   * @param offNanos how far off that it comes, on purpose; 0 of a sound server
   */
  Reply(
      HttpServerExchange exchange,
      Connection connection,
      Load load,
      Book body,
      long delayNanos,
      long offNanos) {
    this.exchange = exchange;
    this.connection = connection;
    this.load = load;
    this.body = body;
    this.delayNanos = delayNanos;
    this.offNanos = offNanos;
  }

  /** A place among the waiting was taken. */
  abstract void waits();

  /** The wait is over. */
  abstract void waited();

  /** The response starts now; it was due at {@code dueAt}. */
  abstract void started(long dueAt, long at);

  /** The last byte has been handed to the kernel. */
  abstract void completed(int bodyBytes, long startedAt, long at);

  /** The response could not be written to its end. */
  abstract void broke(IOException failure);

  /** The client left before the response was begun. */
  abstract void abandoned();

  /** No place among the waiting was free. */
  abstract void rejected();

  /** True if the body is to be cut in its middle, and the connection with it. */
  boolean isCut() {
    return false;
  }

  /** Answers when the delay has passed since {@code readAt}. */
  final void answerAfterDelay(long readAt) {
    load.began();
    dueAt = readAt + delayNanos;
    if (delayNanos + offNanos <= 0) {
      start();
    } else {
      park();
    }
  }

  /** Answers when the delay has passed since {@code holder} let it go. */
  final void answerAfter(Muster holder, long readAt) {
    if (holder.released()) {
      answerAfterDelay(readAt);
      return;
    }
    load.began();
    dueAt = readAt;
    muster = holder;
    park();
  }

  /** Gives the exchange back to Undertow; {@link #run} goes on as soon as the handler is left. */
  private void park() {
    if (!load.tryWait()) {
      rejected();
      ended();
      Answers.tooManyWaiting(exchange, load);
      return;
    }
    waits();
    connection.whenLeft(exchange, this::abandon);
    exchange.dispatch(SameThreadExecutor.INSTANCE, this);
  }

  @Override
  public final void run() {
    if (left) {
      return;
    }
    if (!parked && muster != null) {
      parked = true;
      if (muster.hold(this)) {
        return;
      }
    }
    long early = dueAt + offNanos - System.nanoTime();
    if (early > 0) {
      // The timer counts whole milliseconds and drops fractions.
      long millis = (early + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
      timer = ioThread().executeAfter(this, millis, TimeUnit.MILLISECONDS);
      return;
    }
    waitIsOver();
    start();
  }

  /** Ends the wait, since the client has left. Only on the I/O thread. */
  private void abandon() {
    left = true;
    if (timer != null) {
      timer.remove();
    }
    if (muster != null) {
      muster.leave(this);
    }
    waitIsOver();
    abandoned();
    ended();
  }

  private void waitIsOver() {
    connection.whenLeft(exchange, null);
    load.waited();
    waited();
  }

  private void ended() {
    load.ended();
    connection.requestEnded();
  }

  /** Ends the hold of a muster: from now on the delay counts; from any thread. */
  final void letGo(long now) {
    dueAt = now + delayNanos;
    ioThread().execute(this);
  }

  final XnioIoThread ioThread() {
    return exchange.getIoThread();
  }

  private void start() {
    exchange
        .getResponseHeaders()
        .put(DELAY, Seconds.text(delayNanos))
        .put(Headers.CONTENT_TYPE, body.contentType())
        .put(Headers.CONTENT_LENGTH, body.contentLength());
    startedAt = System.nanoTime();
    started(dueAt, startedAt);
    ByteBuffer content = body.content();
    try {
      exchange.getResponseSender().send(isCut() ? content.limit(body.bytes() / 2) : content, this);
    } catch (RuntimeException e) { // else it stays in flight for ever
      fail(exchange, new IOException(e));
    }
  }

  @Override
  public final void onComplete(HttpServerExchange done, Sender sender) {
    if (isCut()) {
      fail(done, new IOException("cut as announced"));
      return;
    }
    over = true;
    completed(body.bytes(), startedAt, System.nanoTime());
    ended();
    done.endExchange();
  }

  @Override
  public final void onException(HttpServerExchange failed, Sender sender, IOException failure) {
    fail(failed, failure);
  }

  private void fail(HttpServerExchange failed, IOException failure) {
    if (over) {
      return;
    }
    over = true;
    broke(failure);
    ended();
    try {
      failed.endExchange();
    } finally {
      IoUtils.safeClose(failed.getConnection());
    }
  }
}
