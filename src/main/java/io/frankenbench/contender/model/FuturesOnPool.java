package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Futures over a pool: {@code CompletableFuture}s, each completed by a blocking call on a fixed
 * pool of platform threads. Reads like asynchronous code, costs what threads cost.
 */
public abstract class FuturesOnPool implements Contender {
  private final String id;
  private final Blocking.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-future-pool}. */
  protected FuturesOnPool(String id, Blocking.Library library) {
    this.id = id;
    this.library = library;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Client open(Settings settings) throws Exception {
    Blocking http = library.open(settings);
    ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        CompletableFuture<?>[] answers =
            IntStream.range(0, batch.size())
                .mapToObj(id -> CompletableFuture.runAsync(() -> http.get(batch, id), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).join();
      }

      @Override
      public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(http.settings());
        all.put("threads", "fixed pool of " + settings.inFlight() + " platform threads");
        return all;
      }

      @Override
      public void close() throws IOException {
        threads.close();
        http.close();
      }
    };
  }
}
