package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * One concurrency model, and how a batch is composed in it: what one writes to get the results in
 * order, first come first served, or to stop when it is enough. It should read as the textbook
 * version.
 */
public interface Composer {

  /** {@code library-model}, in lower case, such as {@code okhttp-pool}. */
  String id();

  /** Makes a client, with no connection open and no worker started. */
  Client open(Settings settings) throws Exception;

  /**
   * An open client: gets one batch, in one of these ways, and is closed. Everything may be in
   * flight at once. What happens to each request is told to the batch; what the caller gets is
   * handed to the caller.
   */
  interface Client extends AutoCloseable {

    /** Hands over every result in the order of the requests. */
    void gather(Batch batch, Caller caller) throws Exception;

    /** Hands over every result as soon as it is there, on this thread. */
    void asCompleted(Batch batch, Caller caller) throws Exception;

    /** Hands over every result as soon as it is there, on the thread that has it. */
    void callback(Batch batch, Caller caller) throws Exception;

    /**
     * Hands over results, but gives everything up as soon as one request fails.
     *
     * @throws Exception that failure
     */
    void untilFailure(Batch batch, Caller caller) throws Exception;

    /** Hands over the results that are there {@code limit} from now, and gives up the rest. */
    void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception;

    /**
     * Begins the whole batch, with callbacks, and closes at once whatever runs it, without waiting
     * for anything.
     */
    void forget(Batch batch, Caller caller) throws Exception;

    /** The settings in effect that a careful reader would ask for, read back where possible. */
    Map<String, String> settings();

    /** Ends every thread and closes every connection, waiting for both; may be called again. */
    @Override
    void close() throws IOException;
  }
}
