package io.frankenbench.server;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Reads announcements as their bytes come, without a thread for each sender, and closes the
 * connection of one that takes too long.
 */
final class AnnouncementReader {
  static final int MOST_BYTES = 64 * 1024;

  private final int patienceMillis;

  AnnouncementReader(int patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  /** Hands what was sent to {@code taker}, on a worker thread. */
  void read(HttpServerExchange exchange, Consumer<byte[]> taker) {
    XnioExecutor.Key deadline =
        exchange
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(exchange.getConnection()),
                patienceMillis,
                TimeUnit.MILLISECONDS);
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(MOST_BYTES);
    receiver.receiveFullBytes(
        (_, bytes) -> {
          deadline.remove();
          Answers.offIoThread(exchange, () -> taker.accept(bytes));
        },
        (_, _) -> {
          deadline.remove();
          exchange.setPersistent(false);
          Answers.error(
              exchange,
              StatusCodes.REQUEST_ENTITY_TOO_LARGE,
              "an announcement has at most " + MOST_BYTES + " bytes");
        });
  }
}
