package io.frankenbench.server;

import io.frankenbench.workload.Protocol;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** A listening address: accepts connections, notes when, and counts the open ones. */
final class Gate implements AutoCloseable {
  /**
   * Small, so that what a client has not read yet stays in the one shared body, not in kernel
   * memory: with 10,000 whole books on the way, the kernel would run short and drop segments.
   */
  private static final int SEND_BUFFER = 64 * 1024;

  /** How long nobody is let in when a connection could not be accepted. */
  private static final int SHORT_OF_FILES_MILLIS = 100;

  private final Route route;
  private final IoThreads threads;
  private final Load load;
  private final boolean forShots;
  private final Faults faults;
  private final AcceptingChannel<StreamConnection> channel;
  private final AtomicInteger open = new AtomicInteger();
  private volatile @Nullable Shot shot;

  /**
   * Binds.
   *
   * @param forShots true for an address of shots, where connections may wait for the next one
   * @param faults what it does wrong on purpose
   * @throws IOException if the address cannot be bound, with a message for the user
   */
  Gate(
      XnioWorker worker,
      InetAddress address,
      int port,
      Route route,
      IoThreads threads,
      Load load,
      boolean forShots,
      Faults faults)
      throws IOException {
    this.route = route;
    this.threads = threads;
    this.load = load;
    this.forShots = forShots;
    this.faults = faults;
    try {
      channel =
          worker.createStreamConnectionServer(
              new InetSocketAddress(address, port), this::accept, options(faults.backlog()));
    } catch (BindException e) {
      throw new IOException(whyNotBound(address.getHostAddress(), port, e), e);
    } catch (SocketException e) {
      throw new IOException("cannot listen on " + address.getHostAddress() + ": " + e.getMessage());
    }
  }

  private static OptionMap options(int backlog) {
    return OptionMap.builder()
        .set(Options.BACKLOG, backlog)
        .set(Options.TCP_NODELAY, true)
        .set(Options.SEND_BUFFER, SEND_BUFFER)
        .set(Options.REUSE_ADDRESSES, true)
        .getMap();
  }

  private static String whyNotBound(String address, int port, BindException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("in use")) {
      return "port " + port + " on " + address + " is in use; choose another with --port";
    }
    if (reason.contains("ermission")) {
      return "port " + port + " on " + address + " is not allowed; choose one above 1023";
    }
    return address + " is no address of this machine, so port " + port + " cannot be opened there";
  }

  /** Lets connections in; until then they queue. */
  void open() {
    channel.resumeAccepts();
  }

  /** Connections accepted from now on belong to {@code newShot}. */
  void serve(@Nullable Shot newShot) {
    shot = newShot;
    if (faults.deafMillis() > 0 && newShot != null) {
      pause(faults.deafMillis());
    }
  }

  private void pause(int millis) {
    channel.suspendAccepts();
    Object _ =
        channel.getIoThread().executeAfter(channel::resumeAccepts, millis, TimeUnit.MILLISECONDS);
  }

  /** True if clients of its shot may upgrade to HTTP/2. */
  boolean offersUpgrade() {
    Shot current = shot;
    return current != null && current.protocol() == Protocol.H2;
  }

  /** True if it is an address of shots. */
  boolean forShots() {
    return forShots;
  }

  /** Connections open at the moment. */
  int openConnections() {
    return open.get();
  }

  /** {@code host:port}; where a wildcard is bound, {@code reachedAt} stands for it. */
  String address(InetAddress reachedAt) {
    InetSocketAddress bound = channel.getLocalAddress(InetSocketAddress.class);
    InetAddress host = bound.getAddress().isAnyLocalAddress() ? reachedAt : bound.getAddress();
    return host(host) + ":" + bound.getPort();
  }

  /** An address as it stands in a URI. */
  private static String host(InetAddress address) {
    return address instanceof Inet6Address
        ? "[" + address.getHostAddress() + "]"
        : address.getHostAddress();
  }

  private void accept(AcceptingChannel<StreamConnection> ready) {
    try {
      for (StreamConnection next = ready.accept(); next != null; next = ready.accept()) {
        if (!load.tryConnect()) {
          IoUtils.safeClose(next);
          continue;
        }
        doze(faults.acceptPauseMillis());
        long acceptedAt = System.nanoTime();
        Shot current = shot;
        if (current != null) {
          current.tally().accepted(acceptedAt);
        }
        open.incrementAndGet();
        threads.open(next, this, route, acceptedAt);
      }
    } catch (IOException e) {
      if (ready.isOpen()) {
        pause(SHORT_OF_FILES_MILLIS);
      } // Else it has been closed; whoever is connected stays so until the worker ends.
    }
  }

  private static void doze(int millis) {
    if (millis > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }

  void closed() {
    open.decrementAndGet();
    load.disconnected();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
