package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.asyncHttpClient;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;

/**
 * AsyncHttpClient: callbacks on Netty's event loops. One thread submits everything; each answer is
 * taken part by part where it arrives.
 */
public final class AhcAsync implements SpeaksHttp2 {

  @Override
  public String id() {
    return "ahc-async";
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config = Ahc.tuned(settings).build();
    AsyncHttpClient http = asyncHttpClient(config);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          answers.add(Ahc.fetch(http, batch, id, permits::release));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
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
