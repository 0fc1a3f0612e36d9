package io.frankenbench.server;

import io.frankenbench.record.ServerAddress;
import io.frankenbench.workload.Workload;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * The delay server: answers each request with a body after its delay, on a timer, and keeps a
 * ledger of every shot announced to it.
 *
 * <p>On the control address, where only who sends the token in the header {@code
 * Frankenbench-Token} is let in under {@code /-/}:
 *
 * <ul>
 *   <li>{@code GET /{name}}: a delayed body, as the original server answers
 *   <li>{@code GET /get?a=7}: after its delay, its own arguments as JSON, as httpbin answers
 *   <li>{@code POST /-/shots} an {@link io.frankenbench.record.Announcement}: 201 and an {@link
 *       io.frankenbench.record.Announced}
 *   <li>{@code DELETE /-/shots/{token}}: the shot's {@link io.frankenbench.record.ServerLedger}, as
 *       soon as nothing of it is in flight; with {@code ?now} at once
 *   <li>{@code DELETE /-/shots/{token}/muster}: lets go what a muster holds on
 *   <li>{@code GET /-/status}: a {@link io.frankenbench.record.ServerStatus}
 *   <li>{@code GET /-/bodies/{bytes}}: a body, at once
 * </ul>
 *
 * <p>On the shot addresses: {@code GET /{token}/{id}}, or {@code GET /{token}/get?a={id}} for a
 * body that repeats the arguments. They speak HTTP/1.1, and HTTP/2 by prior knowledge; in a shot
 * that is announced for HTTP/2, also by upgrade. Whatever is wrong is answered with a status of 400
 * or more and {@code {"error": "…"}}; so is every request of a page that another server has sent.
 */
public final class DelayServer implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int BUFFERS_PER_THREAD = 64;
  private static final int MOST_BUFFERS = 2_048;
  private static final int TASK_THREADS = 4;
  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final int MOST_HEADERS = 100;
  private static final long CLOSE_SECONDS = 5;
  private static final AtomicInteger STARTED = new AtomicInteger();

  /** HTTP/2 is not to be throttled: neither by streams, nor by answers that wait to be written. */
  private static final OptionMap HTTP_OPTIONS =
      OptionMap.builder()
          .set(UndertowOptions.MAX_HEADER_SIZE, MOST_HEADER_BYTES)
          .set(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
          .set(UndertowOptions.MAX_ENTITY_SIZE, (long) AnnouncementReader.MOST_BYTES)
          .set(UndertowOptions.ENABLE_STATISTICS, false)
          .set(UndertowOptions.ENABLE_HTTP2, true)
          .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, Workload.MOST_REQUESTS)
          .set(UndertowOptions.QUEUED_FRAMES_HIGH_WATER_MARK, Integer.MAX_VALUE)
          .getMap();

  private final XnioWorker worker;
  private final DefaultByteBufferPool buffers;
  private final List<Gate> gates = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ServerAddress control;

  private DelayServer(ServerOptions options) throws IOException {
    buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, MOST_BUFFERS, BUFFERS_PER_THREAD);
    worker = Xnio.getInstance(DelayServer.class.getClassLoader()).createWorker(threads(options));
    try {
      control = listen(options);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts a server; its threads do not keep the JVM alive.
   *
   * @throws IOException if an address cannot be bound, with a message for the user
   */
  public static DelayServer start(ServerOptions options) throws IOException {
    if (System.getProperty("org.jboss.logging.provider") == null) {
      // Else Undertow greets the user through java.util.logging.
      System.setProperty("org.jboss.logging.provider", "slf4j");
    }
    return new DelayServer(options);
  }

  /** The control address, and the token. */
  public ServerAddress control() {
    return control;
  }

  /** Ends every connection, whatever still waits, and frees the ports. May be called again. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return; // XNIO would wait for a thread that has ended.
    }
    gates.forEach(IoUtils::safeClose);
    worker.shutdownNow();
    try {
      worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    buffers.close();
  }

  private ServerAddress listen(ServerOptions options) throws IOException {
    Limits limits = options.limits();
    Load load = new Load(options.maxWaiting(), limits.connections());
    Bodies bodies = new Bodies(options.body(), limits.bodyBytes());
    ShotDesk desk = new ShotDesk(bodies, worker);
    IoThreads threads = new IoThreads(worker, buffers, HTTP_OPTIONS, limits, desk::shotsCome);
    Route controlRoute = new ControlRoute(options, desk, bodies, load);
    InetAddress bind = InetAddress.ofLiteral(options.bind());
    Gate controlGate =
        new Gate(worker, bind, options.port(), controlRoute, threads, load, false, Faults.NONE);
    gates.add(controlGate);
    Route shotRoute = new ShotRoute(desk, load, options.faults());
    for (String address : options.shotAddresses()) {
      Gate gate =
          new Gate(
              worker,
              InetAddress.ofLiteral(address),
              0,
              shotRoute,
              threads,
              load,
              true,
              options.faults());
      gates.add(gate);
      desk.add(gate);
    }
    threads.begin();
    gates.forEach(Gate::open);
    URI uri = URI.create("http://" + controlGate.address(bind));
    return new ServerAddress(uri, options.token());
  }

  private static OptionMap threads(ServerOptions options) {
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "server-" + STARTED.incrementAndGet())
        .set(Options.WORKER_IO_THREADS, options.ioThreads())
        .set(Options.WORKER_TASK_CORE_THREADS, TASK_THREADS)
        .set(Options.WORKER_TASK_MAX_THREADS, TASK_THREADS)
        .set(Options.THREAD_DAEMON, true)
        .getMap();
  }
}
