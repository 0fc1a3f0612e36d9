package example;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Blocking calls, each on a platform thread that is started for it: what does a pool save? */
public final class OkHttpThreads implements Contender {

  @Override
  public String id() {
    return "okhttp-threads";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectionPool( // keeps 5 idle connections unless told otherwise
                new ConnectionPool(
                    settings.inFlight(), settings.keepAlive().toSeconds(), TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .connectTimeout(settings.patience()) // each timeout is 10 s unless set
            .readTimeout(settings.patience())
            .build();
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        try (ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
          for (int i = 0; i < batch.size(); i++) {
            int id = i;
            permits.acquire();
            threads.execute(() -> {
              try {
                get(http, batch, id);
              } finally {
                permits.release();
              }
            });
          }
        } // waits until every thread has ended
      }

      @Override
      public Map<String, String> settings() {
        return Map.of(
            "threads", "a platform thread per request",
            "retryOnConnectionFailure", "" + http.retryOnConnectionFailure(),
            "readTimeout", http.readTimeoutMillis() + " ms");
      }

      @Override
      public void close() {
        http.connectionPool().evictAll();
      }
    };
  }

  private static void get(OkHttpClient http, Batch batch, int id) {
    Request request = new Request.Builder().url(batch.uri(id).toString()).build();
    try (Response response = http.newCall(request).execute()) {
      batch.answered(id, response.code(), response::header).readFrom(response.body().byteStream());
    } catch (IOException e) {
      batch.failed(id, e);
    }
  }
}
