package io.frankenbench.contender;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;

/**
 * Futures over a pool: {@code CompletableFuture}s, each completed by a blocking call on a fixed
 * pool of platform threads. Reads like asynchronous code, costs what threads cost.
 */
public final class OkHttpFuturePool implements SpeaksHttp2 {

  @Override
  public String id() {
    return "okhttp-future-pool";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        CompletableFuture<?>[] answers =
            IntStream.range(0, batch.size())
                .mapToObj(
                    id -> CompletableFuture.runAsync(() -> OkHttp.get(http, batch, id), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).join();
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
