package io.frankenbench.contender;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Plain NIO: one thread, one {@code Selector}, a state machine per connection. What an event loop
 * alone costs. Idle connections wait in a queue per address, still registered with the selector.
 */
public final class RawSelector implements Contender {

  @Override
  public String id() {
    return "raw-selector";
  }

  @Override
  public Client open(Settings settings) throws IOException {
    return new EventLoop(settings);
  }

  private static final class EventLoop implements Client {
    /** Requests started between two looks at the selector, so that answers are not kept waiting. */
    private static final int BURST = 32;

    private final int limit;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Map<InetSocketAddress, Queue<SelectionKey>> idle = new HashMap<>();
    private int inFlight;

    EventLoop(Settings settings) throws IOException {
      limit = settings.inFlight();
    }

    @Override
    public void fetch(Batch batch) throws IOException {
      int next = 0;
      while (next < batch.size() || inFlight > 0) {
        for (int n = 0; n < BURST && next < batch.size() && inFlight < limit; n++) {
          start(batch, next++);
        }
        if (next < batch.size() && inFlight < limit) {
          selector.selectNow(this::ready);
        } else {
          selector.select(this::ready);
        }
      }
    }

    private void start(Batch batch, int id) {
      inFlight++;
      URI uri = batch.uri(id);
      InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
      Exchange exchange = new Exchange(batch, id, address, ByteBuffer.wrap(RawHttp.request(uri)));
      try {
        SelectionKey unused = idleConnection(address);
        if (unused == null) {
          connect(exchange);
        } else {
          unused.attach(exchange);
          write(unused, exchange);
        }
      } catch (IOException e) {
        failed(exchange, e);
      }
    }

    private @Nullable SelectionKey idleConnection(InetSocketAddress address) {
      Queue<SelectionKey> keys = idle.computeIfAbsent(address, _ -> new ArrayDeque<>());
      SelectionKey key = keys.poll();
      while (key != null && !key.isValid()) {
        key = keys.poll();
      }
      return key;
    }

    private void connect(Exchange exchange) throws IOException {
      SocketChannel channel = SocketChannel.open();
      try {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(exchange.address) || channel.finishConnect();
        int interest = connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
        SelectionKey key = channel.register(selector, interest, exchange);
        if (connected) {
          write(key, exchange);
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }

    private void ready(SelectionKey key) {
      if (!(key.attachment() instanceof Exchange exchange)) {
        close(key); // the server closed an idle connection
        return;
      }
      try {
        if (key.isConnectable()) {
          ((SocketChannel) key.channel()).finishConnect();
          write(key, exchange);
        } else if (key.isWritable()) {
          write(key, exchange);
        } else if (key.isReadable()) {
          read(key, exchange);
        }
      } catch (IOException e) {
        close(key);
        failed(exchange, e);
      }
    }

    private void write(SelectionKey key, Exchange exchange) throws IOException {
      ((SocketChannel) key.channel()).write(exchange.request);
      boolean written = !exchange.request.hasRemaining();
      key.interestOps(written ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
    }

    private void read(SelectionKey key, Exchange exchange) throws IOException {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        throw new IOException("connection closed before the end of the response");
      }
      if (exchange.response.take(buffer.flip())) {
        inFlight--;
        key.attach(null);
        idle.computeIfAbsent(exchange.address, _ -> new ArrayDeque<>()).add(key);
      }
    }

    private void failed(Exchange exchange, IOException cause) {
      inFlight--;
      exchange.batch.failed(exchange.id, cause);
    }

    private static void close(SelectionKey key) {
      try {
        key.channel().close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }

    @Override
    public Map<String, String> settings() {
      return Map.of(
          "threads", "1",
          "selector", selector.provider().getClass().getSimpleName(),
          "tcpNoDelay", "true");
    }

    @Override
    public void close() throws IOException {
      selector.keys().forEach(EventLoop::close);
      selector.close();
    }
  }

  /** One request on its way. */
  private static final class Exchange {
    private final Batch batch;
    private final int id;
    private final InetSocketAddress address;
    private final ByteBuffer request;
    private final RawHttp.Response response;

    Exchange(Batch batch, int id, InetSocketAddress address, ByteBuffer request) {
      this.batch = batch;
      this.id = id;
      this.address = address;
      this.request = request;
      this.response = new RawHttp.Response(batch, id);
    }
  }
}
