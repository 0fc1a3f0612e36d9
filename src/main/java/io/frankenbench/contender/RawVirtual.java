package io.frankenbench.contender;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Blocking sockets without any library, each request on a virtual thread: what that model alone
 * costs.
 */
public final class RawVirtual implements Contender {

  @Override
  public String id() {
    return "raw-virtual";
  }

  @Override
  public Client open(Settings settings) {
    RawSockets sockets = new RawSockets(settings);
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
                sockets.get(batch, id);
              } finally {
                permits.release();
              }
            });
          }
        }
      }

      @Override
      public Map<String, String> settings() {
        return sockets.settings("a virtual thread per request");
      }

      @Override
      public void close() throws IOException {
        sockets.close();
      }
    };
  }
}
