package io.frankenbench.measure;

import io.frankenbench.record.Cell;
import io.frankenbench.record.PrivateFile;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.workload.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delay servers of a fork: the one that it was told of, or one of its own; and beside it as
 * many more of its own as the connections of its cell need.
 */
final class Servers implements AutoCloseable {
  private final List<ServerAddress> addresses = new ArrayList<>();
  private final List<ServerProcess> own = new ArrayList<>();

  private Servers() {}

  /**
   * Finds or starts what {@code cell} needs.
   *
   * @param told file with the address of the server that is there; {@code null} if none is
   * @throws IOException if one cannot be started or reached, or has another body than the first
   */
  static Servers of(Cell cell, @Nullable Path told) throws IOException {
    Servers servers = new Servers();
    try {
      if (told != null) {
        servers.addresses.add(ServerAddress.parse(PrivateFile.read(told)));
      }
      int needed = cell.network() && !cell.http2() ? Processes.forConnections(cell.inFlight()) : 1;
      while (servers.addresses.size() < needed) {
        servers.start();
      }
      servers.requireSame(cell.bodyBytes());
      return servers;
    } catch (IOException e) {
      servers.close();
      throw e;
    }
  }

  private void start() throws IOException {
    ServerProcess server = ServerProcess.start();
    own.add(server);
    addresses.add(server.control());
  }

  private void requireSame(int bodyBytes) throws IOException {
    if (addresses.size() == 1) {
      return;
    }
    ControlClient first = new ControlClient(addresses.getFirst());
    if (!Hosts.same(first.status())) {
      throw new IOException(
          "more than "
              + Processes.MOST_CONNECTIONS
              + " connections need several servers, and can only be opened to this machine");
    }
    byte[] body = first.body(bodyBytes);
    for (ServerAddress other : addresses) {
      if (!Arrays.equals(body, new ControlClient(other).body(bodyBytes))) {
        throw new IOException(
            "more than "
                + Processes.MOST_CONNECTIONS
                + " connections need several servers, and these know no --body of your own");
      }
    }
  }

  /** Speaks to all of them. */
  ControlClient control() {
    return new ControlClient(addresses);
  }

  /** Ends those of its own. */
  @Override
  public void close() {
    own.forEach(ServerProcess::close);
  }
}
