package io.frankenbench.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a server bears of its clients.
 *
 * @param lookMillis how often each connection is looked at; a request must be there in whole at the
 *     second look after its first byte
 * @param idleLooks a connection without a request is closed at so many looks, but not on the
 *     addresses of shots as long as shots come
 * @param announcementMillis how long an announcement may take to be sent
 * @param bodyBytes all bodies together
 * @param connections open ones
 */
public record Limits(
    int lookMillis, int idleLooks, int announcementMillis, long bodyBytes, int connections) {
  /** Files that a server needs beside its connections: less than the preflight reckons with. */
  private static final int OTHER_FILES = 100;

  /** Those of a server at work. */
  static Limits usual() {
    return new Limits(10_000, 6, 5_000, 400_000_000, mostConnections());
  }

  private static int mostConnections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Math.clamp(unix.getMaxFileDescriptorCount() - OTHER_FILES, 1, Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** The same with other times. */
  Limits withTimes(int newLookMillis, int newIdleLooks, int newAnnouncementMillis) {
    return new Limits(newLookMillis, newIdleLooks, newAnnouncementMillis, bodyBytes, connections);
  }

  /** The same with another room for bodies. */
  Limits withBodyBytes(long newBodyBytes) {
    return new Limits(lookMillis, idleLooks, announcementMillis, newBodyBytes, connections);
  }

  /** The same with another number of connections. */
  Limits withConnections(int newConnections) {
    return new Limits(lookMillis, idleLooks, announcementMillis, bodyBytes, newConnections);
  }
}
