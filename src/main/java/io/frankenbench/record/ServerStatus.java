package io.frankenbench.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server is, as {@code GET /-/status} tells.
 *
 * @param version of Frankenbench
 * @param pid of the server's process
 * @param bootId of the kernel it runs on; {@code null} where it cannot be read. The same as the
 *     client's: same host, so times of both are comparable
 * @param now {@code System.nanoTime()} of the server's JVM
 * @param inFlight requests read and not yet completed
 * @param waiting requests waiting for their delay, or held by a muster
 * @param shotConnections connections open on the shot addresses
 * @param maxWaiting how many may wait before the server answers 503
 * @param addresses all shot addresses, {@code host:port}
 * @param cpuNanos CPU time of the server's process so far
 */
public record ServerStatus(
    String version,
    long pid,
    @Nullable String bootId,
    long now,
    int inFlight,
    int waiting,
    int shotConnections,
    int maxWaiting,
    List<String> addresses,
    long cpuNanos) {

  /** Several servers of one host, as if they were one. */
  public static ServerStatus together(List<ServerStatus> servers) {
    ServerStatus first = servers.getFirst();
    return new ServerStatus(
        first.version(),
        first.pid(),
        first.bootId(),
        first.now(),
        servers.stream().mapToInt(ServerStatus::inFlight).sum(),
        servers.stream().mapToInt(ServerStatus::waiting).sum(),
        servers.stream().mapToInt(ServerStatus::shotConnections).sum(),
        servers.stream().mapToInt(ServerStatus::maxWaiting).sum(),
        servers.stream().flatMap(one -> one.addresses().stream()).toList(),
        servers.stream().mapToLong(ServerStatus::cpuNanos).sum());
  }
}
