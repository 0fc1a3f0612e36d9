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

/** Blocking sockets without any library; idle connections wait in a queue per address. */
public final class RawSockets {
  private final Settings settings;
  private final Map<InetSocketAddress, Queue<Socket>> idle = new ConcurrentHashMap<>();

  /** Opens nothing yet. */
  public RawSockets(Settings settings) {
    this.settings = settings;
  }

  /** One blocking call: the answer, or its failure, goes to the batch. */
  public void get(Batch batch, int id) {
    try {
      exchange(batch, id);
    } catch (IOException e) {
      batch.failed(id, e);
    }
  }

  private void exchange(Batch batch, int id) throws IOException {
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

  /** The settings in effect; {@code threads} says in words what the calls run on. */
  public Map<String, String> settings(String threads) {
    return Map.of("threads", threads, "tcpNoDelay", "true", "timeouts", "" + settings.patience());
  }

  /** Closes every idle connection. */
  public void close() throws IOException {
    for (Queue<Socket> sockets : idle.values()) {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
