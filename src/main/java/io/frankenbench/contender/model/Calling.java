package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;

/** An open client of a library that calls back: all that a model without threads needs of it. */
public interface Calling extends AutoCloseable {

  /** A library, as it is opened. */
  @FunctionalInterface
  interface Library {
    /**
     * Makes a client; opens no connection yet.
     *
     * @throws Exception if it cannot be made
     */
    Calling open(Settings settings) throws Exception;
  }

  /**
   * Begins one call and returns: the answer, or its failure, goes to the batch. A call that the
   * library refuses is a failure like any other.
   *
   * @param done is run once, on whatever thread, when the batch has been told the outcome: the last
   *     byte, or the failure
   */
  void begin(Batch batch, int id, Runnable done);

  /** The library's settings in effect, read back where possible; its threads among them. */
  Map<String, String> settings();

  /** Closes every connection and ends every thread of the library. */
  @Override
  void close() throws IOException;
}
