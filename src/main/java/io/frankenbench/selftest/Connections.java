package io.frankenbench.selftest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Idle connections by address. */
class Connections implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Map<InetSocketAddress, Queue<Socket>> idle = new ConcurrentHashMap<>();

  /** Sends a request on an idle connection, or on a new one. */
  Exchange exchange(URI uri) throws IOException {
    InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
    Socket socket = idle(address).poll();
    Exchange exchange = new Exchange(socket == null ? connect(address) : socket);
    exchange.send(uri);
    return exchange;
  }

  /** A new connection. */
  static Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(address, PATIENCE_MILLIS);
    return socket;
  }

  /** Takes a connection that is free again. */
  void giveBack(Exchange exchange) throws IOException {
    Socket socket = exchange.socket();
    idle((InetSocketAddress) socket.getRemoteSocketAddress()).add(socket);
  }

  /** The idle ones of {@code address}. */
  Queue<Socket> idle(InetSocketAddress address) {
    return idle.computeIfAbsent(address, _ -> new ConcurrentLinkedQueue<>());
  }

  /** Every address that was ever used. */
  Iterable<InetSocketAddress> addresses() {
    return idle.keySet();
  }

  @Override
  public void close() throws IOException {
    for (Queue<Socket> sockets : idle.values()) {
      for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
        socket.close();
      }
    }
  }
}
