package io.frankenbench.contender;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to fetch many URLs concurrently: a library under a concurrency model.
 *
 * <p>An implementation has a public constructor without arguments and is registered by its class
 * name in {@code META-INF/services/io.frankenbench.contender.Contender}. It should read as the
 * textbook version of its model, with the library's limits raised so that {@link
 * Settings#inFlight()} is the only limit.
 */
public interface Contender {

  /** {@code library-model}, in lower case, such as {@code okhttp-pool}. */
  String id();

  /** Why it cannot run on this machine, in words, with what would help; empty if it can. */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** Flags that the JVM in which it runs must be started with, beside the usual ones. */
  default List<String> jvmFlags() {
    return List.of();
  }

  /** The most requests that it ever has in flight, whatever it is allowed. */
  default int mostInFlight() {
    return Integer.MAX_VALUE;
  }

  /** Ends what it has kept from one client to the next, such as worker processes. */
  default void close() {}

  /**
   * Makes a client. Opens no connection and starts no worker yet: both belong inside the clock.
   *
   * @throws Exception if it cannot be made; the cell then fails with the message
   */
  Client open(Settings settings) throws Exception;

  /**
   * An open client: fetches one batch after the other, never two at once. With fresh connections a
   * client gets one batch and is closed; with warm ones it gets all batches of a fork, and keeps
   * its connections between them.
   */
  interface Client extends AutoCloseable {

    /**
     * Fetches every request of the batch, each exactly once, with at most {@link
     * Settings#inFlight()} in flight, handing over each answer as its parts arrive. Returns when
     * every one has been answered or has failed, and not before the last byte of the last body.
     * Nothing is retried and no body is kept. The server speaks HTTP/1.1 without redirects,
     * compression or TLS.
     *
     * @throws Exception if the batch as a whole failed; what happened to single requests is told to
     *     the batch
     */
    void fetch(Batch batch) throws Exception;

    /** The settings in effect that a careful reader would ask for, read back where possible. */
    default Map<String, String> settings() {
      return Map.of();
    }

    /** Other processes that do the fetching; their costs are the client's costs, too. */
    default List<ProcessHandle> processes() {
      return List.of();
    }

    /** True if this process is a part of the client; false if it only passes on what others do. */
    default boolean isHere() {
      return true;
    }

    /** Closes every connection and ends every thread. */
    @Override
    void close() throws IOException;
  }
}
