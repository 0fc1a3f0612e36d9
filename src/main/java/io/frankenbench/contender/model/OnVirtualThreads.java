package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Blocking calls, each on a virtual thread of its own. Threads are no longer scarce, so a semaphore
 * states the in-flight limit; the end of the block waits for the last.
 */
public abstract class OnVirtualThreads implements Contender {
  private final String id;
  private final Blocking.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-virtual}. */
  protected OnVirtualThreads(String id, Blocking.Library library) {
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
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int i = 0; i < batch.size(); i++) {
            int id = i;
            permits.acquire();
            threads.execute(() -> {
              try {
                http.get(batch, id);
              } finally {
                permits.release();
              }
            });
          }
        }
      }

      @Override
      public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(http.settings());
        all.put("threads", "a virtual thread per request");
        return all;
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
