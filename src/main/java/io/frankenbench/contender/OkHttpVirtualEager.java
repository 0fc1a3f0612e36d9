package io.frankenbench.contender;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import okhttp3.OkHttpClient;

/**
 * A virtual thread for every request at once, each of which waits for its permit itself: as long to
 * write as {@link OkHttpVirtual}, which takes the permit first, but all threads are there from the
 * beginning, and so is their memory.
 */
public final class OkHttpVirtualEager implements Contender {

  @Override
  public String id() {
    return "okhttp-virtual-eager";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int i = 0; i < batch.size(); i++) {
            int id = i;
            threads.execute(() -> {
              permits.acquireUninterruptibly();
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
        return OkHttp.settings(http, "a virtual thread per request, all of them at once");
      }

      @Override
      public void close() throws IOException {
        OkHttp.close(http);
      }
    };
  }
}
