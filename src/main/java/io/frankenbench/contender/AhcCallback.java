package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.asyncHttpClient;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;

/**
 * Callbacks that keep the limit by themselves: as many requests are started as may be in flight,
 * and each answer, or failure, starts the next one. Nobody ever waits for a permit.
 */
public final class AhcCallback implements SpeaksHttp2 {

  @Override
  public String id() {
    return "ahc-callback";
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config = Ahc.tuned(settings).build();
    AsyncHttpClient http = asyncHttpClient(config);
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(batch.size());
        for (int n = 0; n < settings.inFlight(); n++) {
          fetchNext(batch, next, left);
        }
        left.await();
      }

      private void fetchNext(Batch batch, AtomicInteger next, CountDownLatch left) {
        int id = next.getAndIncrement();
        if (id < batch.size()) {
          Future<?> _ =
              Ahc.fetch(
                  http,
                  batch,
                  id,
                  () -> {
                    left.countDown();
                    fetchNext(batch, next, left);
                  });
        }
      }

      @Override
      public Map<String, String> settings() {
        return Ahc.settings(http, config.getIoThreadsCount() + " event loops");
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
