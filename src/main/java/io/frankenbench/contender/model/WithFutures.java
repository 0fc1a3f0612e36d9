package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * A {@code CompletableFuture} for each request, completed by the library's callback, whatever that
 * is. Each gives its permit back, {@code allOf} joins them; a semaphore states the in-flight limit.
 */
public abstract class WithFutures implements Contender {
  private final String id;
  private final Calling.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-future}. */
  protected WithFutures(String id, Calling.Library library) {
    this.id = id;
    this.library = library;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Client open(Settings settings) throws Exception {
    Calling http = library.open(settings);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          answers.add(get(batch, id).thenRun(permits::release));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      }

      private CompletableFuture<Integer> get(Batch batch, int id) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        http.begin(batch, id, () -> answer.complete(id));
        return answer;
      }

      @Override
      public Map<String, String> settings() {
        return http.settings();
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
