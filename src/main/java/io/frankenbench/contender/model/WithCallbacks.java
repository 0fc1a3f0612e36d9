package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * The library's own callbacks: one thread begins every call, each answer is taken where it arrives,
 * a semaphore states the in-flight limit, and a latch waits for the last.
 */
public abstract class WithCallbacks implements Contender {
  private final String id;
  private final Calling.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-async}. */
  protected WithCallbacks(String id, Calling.Library library) {
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
        CountDownLatch left = new CountDownLatch(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          http.begin(
              batch,
              id,
              () -> {
                permits.release();
                left.countDown();
              });
        }
        left.await();
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
