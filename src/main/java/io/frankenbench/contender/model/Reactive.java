package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import reactor.core.publisher.Mono;

/** An open client of a library whose calls are reactive streams by nature. */
public interface Reactive extends AutoCloseable {

  /** A library, as it is opened. */
  @FunctionalInterface
  interface Library {
    /**
     * Makes a client; opens no connection yet.
     *
     * @throws Exception if it cannot be made
     */
    Reactive open(Settings settings) throws Exception;
  }

  /**
   * One call, which begins when it is subscribed to.
   *
   * @return completes when its answer, or its failure, has been handed to the batch
   */
  Mono<Void> get(Batch batch, int id);

  /** The library's settings in effect, read back where possible; its threads among them. */
  Map<String, String> settings();

  /** Closes every connection and ends every thread of the library. */
  @Override
  void close() throws IOException;
}
