package io.frankenbench.contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;

/**
 * Blocking calls on a fixed pool of platform threads, one thread for each request in flight: the
 * model that most services still run on. The pool is the in-flight limit.
 */
public final class OkHttpPool implements SpeaksHttp2 {

  @Override
  public String id() {
    return "okhttp-pool";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          calls.add(() -> {
            OkHttp.get(http, batch, id);
            return null;
          });
        }
        threads.invokeAll(calls);
      }

      @Override
      public Map<String, String> settings() {
        return OkHttp.settings(http, "fixed pool of " + settings.inFlight() + " platform threads");
      }

      @Override
      public void close() throws IOException {
        threads.close();
        OkHttp.close(http);
      }
    };
  }
}
