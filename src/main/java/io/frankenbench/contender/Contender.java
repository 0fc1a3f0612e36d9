package io.frankenbench.contender;

import io.frankenbench.workload.Protocol;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way to fetch many URLs concurrently: a library under a concurrency model.
 *
 * <p>An implementation is a public class with a public constructor without arguments, registered by
 * its class name in {@code META-INF/services/io.frankenbench.contender.Contender}: of this project,
 * or of a jar of its own that {@code --plugins} names. It should read as the textbook version of
 * its model, with the library's limits raised so that {@link Settings#inFlight()} is the only
 * limit.
 *
 * <p>It is made wherever contenders are looked up, in every fork and in the host, which asks only
 * for {@link #id()}, {@link #unavailable()}, {@link #mostInFlight()} and {@link #protocols()}:
 * neither the constructor nor these do any real work. A fork works with one contender, and calls it
 * and its clients by one thread: {@link #open}, {@link Client#settings}, {@link Client#fetch} once
 * or more, {@link Client#close}, again from {@link #open} on where each shot has its own client,
 * and {@link #close()} in the end.
 */
public interface Contender {

  /**
   * {@code library-model}, in lower case, such as {@code okhttp-pool}: the same at any time, and no
   * other contender's. Results name both parts; the library {@code raw} stands for bare sockets,
   * which are not ranked among libraries.
   */
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

  /** What it can speak; it is opened for one of these at a time. */
  default Set<Protocol> protocols() {
    return Set.of(Protocol.H1);
  }

  /** Ends what it has kept from one client to the next, such as worker processes. */
  default void close() {}

  /**
   * Makes a client, before the clock starts. Opens no connection and starts no worker yet: both
   * belong inside the clock. An executor that starts its threads when they are needed may be made
   * here; the few threads that a library cannot do without, such as a selector's, may start.
   *
   * @throws Exception if it cannot be made; the cell then fails with the message
   */
  Client open(Settings settings) throws Exception;

  /**
   * An open client: fetches one batch after the other, never two at once. With fresh connections a
   * client gets one batch and is closed; with warm ones it gets all batches of a fork, and keeps
   * its connections between them. A contender is not told which: it does the same for both.
   *
   * <p>Batches differ. Those that only warm up have shorter delays; and in one, the muster, the
   * server answers nobody until as many requests as the limit wait together, so a client that holds
   * back never ends it.
   */
  interface Client extends AutoCloseable {

    /**
     * Fetches every request of the batch, each exactly once, with at most {@link
     * Settings#inFlight()} in flight, handing over each answer as its parts arrive. Returns when
     * every one has been answered or has failed, and not before the last byte of the last body:
     * whatever is told to the batch later makes the shot void. Nothing is retried and no body is
     * kept. The server speaks what {@link Settings#protocol()} says, without redirects, compression
     * or TLS; each answer has its length in its head. In HTTP/2 it takes both prior knowledge and
     * an upgrade, and answers {@code OPTIONS} at any of the addresses at once, for clients that
     * want to upgrade first: such a request is none of the batch.
     *
     * <p>The clock runs from the call to the return. A request that fails is told to the batch, and
     * the others go on; one makes the shot void, unless failures are what a suite looks at. A call
     * that has not returned after several times the ideal is ended, together with its JVM.
     *
     * @throws Exception if the batch as a whole failed; what happened to single requests is told to
     *     the batch
     */
    void fetch(Batch batch) throws Exception;

    /**
     * The settings in effect that a careful reader would ask for: limits, timeouts, retries,
     * threads; read back from the library where possible. They are published beside the figures, so
     * they name neither paths nor people. Asked for before the first batch; opens and starts
     * nothing.
     */
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

    /**
     * Closes every connection and ends every thread, outside the clock. The next shot waits until
     * the server has seen the end of all connections.
     */
    @Override
    void close() throws IOException;
  }
}
