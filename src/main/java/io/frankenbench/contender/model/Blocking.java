package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;

/** An open client of a library whose calls block: all that a model of threads needs of it. */
public interface Blocking extends AutoCloseable {

  /** A library, as it is opened. */
  @FunctionalInterface
  interface Library {
    /**
     * Makes a client; opens no connection yet.
     *
     * @throws Exception if it cannot be made
     */
    Blocking open(Settings settings) throws Exception;
  }

  /**
   * One call on the calling thread: the answer, or its failure, goes to the batch. Many threads
   * call at once.
   */
  void get(Batch batch, int id);

  /** The library's settings in effect, read back where possible; the model adds its threads. */
  Map<String, String> settings();

  /** Closes every connection and ends every thread of the library. */
  @Override
  void close() throws IOException;
}
