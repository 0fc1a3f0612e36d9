package io.frankenbench.contender;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import okhttp3.OkHttpClient;

/**
 * Blocking calls again, each on a virtual thread of its own. Threads are no longer scarce, so a
 * semaphore states the in-flight limit.
 */
public final class OkHttpVirtual implements SpeaksHttp2 {

  @Override
  public String id() {
    return "okhttp-virtual";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
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
                OkHttp.get(http, batch, id);
              } finally {
                permits.release();
              }
            });
          }
        }
      }

      @Override
      public Map<String, String> settings() {
        return OkHttp.settings(http, "a virtual thread per request");
      }

      @Override
      public void close() throws IOException {
        OkHttp.close(http);
      }
    };
  }
}
