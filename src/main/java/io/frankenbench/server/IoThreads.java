package io.frankenbench.server;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.util.Arrays;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/** What each I/O thread has of its own: where connections are handed to Undertow, and a reaper. */
final class IoThreads {
  private final HttpOpenListener[] openListeners;
  private final Reaper[] reapers;

  IoThreads(XnioWorker worker, ByteBufferPool buffers, OptionMap httpOptions) {
    openListeners = new HttpOpenListener[worker.getIoThreadCount()];
    reapers = new Reaper[worker.getIoThreadCount()];
    Arrays.setAll(openListeners, i -> new HttpOpenListener(buffers, httpOptions));
    Arrays.setAll(reapers, i -> new Reaper(worker.getIoThread(i)));
  }

  /**
   * Gives {@code channel} to Undertow, with {@code connection} as its root handler. Undertow keeps
   * the root handler that its listener has at this moment, and the listener is this thread's own.
   */
  void open(StreamConnection channel, Connection connection, boolean reaped) {
    int thread = XnioIoThread.requireCurrentThread().getNumber();
    if (reaped) {
      ReapedSource source = new ReapedSource(channel, reapers[thread]);
      channel.getSourceChannel().setConduit(source);
      connection.readsFrom(source);
      if (connection.gate().offersUpgrade()) {
        channel
            .getSinkChannel()
            .setConduit(
                new ReapedSink(
                    channel.getSinkChannel().getConduit(),
                    connection::owesNothing,
                    () -> reapers[thread].add(channel)));
      }
    }
    openListeners[thread].setRootHandler(connection);
    openListeners[thread].handleEvent(channel);
    connection.watch(channel);
  }
}
