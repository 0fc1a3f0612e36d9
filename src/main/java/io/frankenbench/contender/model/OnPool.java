package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Blocking calls on a fixed pool of platform threads, one thread for each request in flight: the
 * model that most services still run on. The pool is the in-flight limit.
 */
public abstract class OnPool implements Contender {
  private final String id;
  private final Blocking.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-pool}. */
  protected OnPool(String id, Blocking.Library library) {
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
      public void fetch(Batch batch) throws InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          calls.add(() -> {
            http.get(batch, id);
            return null;
          });
        }
        threads.invokeAll(calls);
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
