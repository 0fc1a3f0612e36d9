package io.frankenbench.server;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/**
 * What each I/O thread has of its own: where connections are handed to Undertow, a reaper and a
 * lookout.
 */
final class IoThreads {
  private final HttpOpenListener[] openListeners;
  private final Reaper[] reapers;
  private final Lookout[] lookouts;

  /**
   * @param shotsCome tells whether connections may wait for a shot
   */
  IoThreads(
      XnioWorker worker,
      ByteBufferPool buffers,
      OptionMap httpOptions,
      Limits limits,
      BooleanSupplier shotsCome) {
    openListeners = new HttpOpenListener[worker.getIoThreadCount()];
    reapers = new Reaper[worker.getIoThreadCount()];
    lookouts = new Lookout[worker.getIoThreadCount()];
    Arrays.setAll(openListeners, i -> new HttpOpenListener(buffers, httpOptions));
    Arrays.setAll(reapers, i -> new Reaper(worker.getIoThread(i)));
    Arrays.setAll(lookouts, i -> new Lookout(worker.getIoThread(i), limits, shotsCome));
  }

  /** Begins to look at connections. */
  void begin() {
    Arrays.stream(lookouts).forEach(Lookout::begin);
  }

  /**
   * Gives {@code channel}, which {@code gate} has accepted, to Undertow, with a connection as its
   * root handler. Undertow keeps the root handler that its listener has at this moment, and the
   * listener is this thread's own.
   */
  void open(StreamConnection channel, Gate gate, Route route, long acceptedAt) {
    int thread = XnioIoThread.requireCurrentThread().getNumber();
    ReapedSource source = new ReapedSource(channel, reapers[thread]);
    channel.getSourceChannel().setConduit(source);
    Connection connection =
        new Connection(gate, route, acceptedAt, channel, source, lookouts[thread]);
    if (gate.offersUpgrade()) {
      channel
          .getSinkChannel()
          .setConduit(
              new ReapedSink(
                  channel.getSinkChannel().getConduit(),
                  connection::owesNothing,
                  () -> reapers[thread].add(channel)));
    }
    openListeners[thread].setRootHandler(connection);
    openListeners[thread].handleEvent(channel);
    connection.watch();
  }
}
