package io.frankenbench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Blocking sockets without any library, each request on a virtual thread: what that model alone
 * costs. Idle connections wait in a queue per address.
 */
public final class RawVirtual implements Contender {

  @Override
  public String id() {
    return "raw-virtual";
  }

  @Override
  public Client open(Settings settings) {
    return new Sockets(settings);
  }

  private static final class Sockets implements Client {
    private final Settings settings;
    private final Semaphore permits;
    private final Map<InetSocketAddress, Queue<Socket>> idle = new ConcurrentHashMap<>();

    Sockets(Settings settings) {
      this.settings = settings;
      permits = new Semaphore(settings.inFlight());
    }

    @Override
    public void fetch(Batch batch) throws InterruptedException {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          permits.acquire();
          threads.execute(() -> {
            try {
              get(batch, id);
            } catch (IOException e) {
              batch.failed(id, e);
            } finally {
              permits.release();
            }
          });
        }
      }
    }

    private void get(Batch batch, int id) throws IOException {
      URI uri = batch.uri(id);
      InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
      Queue<Socket> unused = idle.computeIfAbsent(address, _ -> new ConcurrentLinkedQueue<>());
      Socket socket = unused.poll();
      if (socket == null) {
        socket = connect(address);
      }
      try {
        exchange(socket, uri, batch, id);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
      unused.add(socket);
    }

    private Socket connect(InetSocketAddress address) throws IOException {
      Socket socket = new Socket();
      try {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(settings.patience().toMillis()));
        socket.connect(address, Math.toIntExact(settings.patience().toMillis()));
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }

    private static void exchange(Socket socket, URI uri, Batch batch, int id) throws IOException {
      socket.getOutputStream().write(RawHttp.request(uri));
      RawHttp.Response response = new RawHttp.Response(batch, id);
      InputStream in = socket.getInputStream();
      byte[] chunk = new byte[16 * 1024];
      boolean complete = false;
      while (!complete) {
        int n = in.read(chunk);
        if (n < 0) {
          throw new IOException("connection closed before the end of the response");
        }
        complete = response.take(ByteBuffer.wrap(chunk, 0, n));
      }
    }

    @Override
    public Map<String, String> settings() {
      return Map.of(
          "threads", "a virtual thread per request",
          "tcpNoDelay", "true",
          "timeouts", "" + settings.patience());
    }

    @Override
    public void close() throws IOException {
      for (Queue<Socket> sockets : idle.values()) {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
    }
  }
}
