package io.frankenbench.contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Blocking sockets without any library on a fixed pool of platform threads, one for each request in
 * flight: what that model alone costs.
 */
public final class RawPool implements Contender {

  @Override
  public String id() {
    return "raw-pool";
  }

  @Override
  public Client open(Settings settings) {
    RawSockets sockets = new RawSockets(settings);
    ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          calls.add(() -> {
            sockets.get(batch, id);
            return null;
          });
        }
        threads.invokeAll(calls);
      }

      @Override
      public Map<String, String> settings() {
        return sockets.settings("fixed pool of " + settings.inFlight() + " platform threads");
      }

      @Override
      public void close() throws IOException {
        threads.close();
        sockets.close();
      }
    };
  }
}
