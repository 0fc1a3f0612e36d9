package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Preview;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/**
 * Structured concurrency (JEP 505, a preview of JDK 25): blocking calls as subtasks of a scope,
 * each on a virtual thread of its own. One join waits for all of them, and nothing outlives the
 * scope; a semaphore states the in-flight limit. The lines that matter are in {@code
 * preview.TaskScope}.
 */
public abstract class InScope implements Contender {
  private static final String SCOPE = "io.frankenbench.contender.preview.TaskScope";

  private final String id;
  private final Blocking.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-structured}. */
  protected InScope(String id, Blocking.Library library) {
    this.id = id;
    this.library = library;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<String> unavailable() {
    return Preview.unavailable(SCOPE);
  }

  @Override
  public List<String> jvmFlags() {
    return Preview.JVM_FLAGS;
  }

  @Override
  public Client open(Settings settings) throws Exception {
    Scope scope = Preview.make(SCOPE, Scope.class);
    Blocking http = library.open(settings);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        scope.fetchAll(http, batch, permits);
      }

      @Override
      public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(http.settings());
        all.put("threads", "a virtual thread per request, in a scope");
        return all;
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
