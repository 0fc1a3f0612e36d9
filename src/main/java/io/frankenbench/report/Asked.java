package io.frankenbench.report;

import io.frankenbench.record.Shot;
import java.util.Map;
import java.util.Objects;

/**
 * One cell of the suite {@code selectors}: a client that asks what is ready in one way.
 *
 * @param result the cell
 * @param way how it asks
 * @param tookEffect false if the client itself says that it asks in another way
 */
record Asked(CellResult result, Way way, boolean tookEffect) {

  /** A way of asking; in the order of their age. */
  enum Way {
    /** The JDK's selectors over poll. */
    POLL("poll", "poll", "PollSelectorProvider"),
    /** Netty over the JDK's selectors, which are over epoll on Linux. */
    NIO("nio", "NIO", "nio"),
    /** The JDK's selectors over epoll. */
    EPOLL("epoll", "epoll", "EPollSelectorProvider"),
    /** Netty's own epoll. */
    NETTY_EPOLL("netty-epoll", "Netty's epoll", "epoll"),
    /** Netty's io_uring. */
    NETTY_IO_URING("netty-io_uring", "io_uring", "io_uring"),
    /** None of these. */
    OTHER("", "another", "");

    private final String variant;
    private final String words;
    private final String inSettings;

    Way(String variant, String words, String inSettings) {
      this.variant = variant;
      this.words = words;
      this.inSettings = inSettings;
    }

    private static Way of(String variant) {
      for (Way way : values()) {
        if (way.variant.equals(variant)) {
          return way;
        }
      }
      return OTHER;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static Asked of(CellResult result) {
    Way way = Way.of(result.cell().variant());
    boolean contradicted =
        result.counted().stream()
            .map(Shot::settings)
            .filter(Objects::nonNull)
            .map(Asked::told)
            .anyMatch(told -> !told.isEmpty() && !told.equals(way.inSettings));
    return new Asked(result, way, !contradicted);
  }

  /** What the client says; empty if it says nothing. */
  private static String told(Map<String, String> settings) {
    return settings.getOrDefault("selector", settings.getOrDefault("transport", ""));
  }

  String client() {
    return result.cell().contender();
  }

  /** How many connections are open. */
  int open() {
    return result.cell().inFlight();
  }
}
