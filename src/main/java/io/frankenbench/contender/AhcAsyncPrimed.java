package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.asyncHttpClient;
import static org.asynchttpclient.Dsl.options;

import io.frankenbench.workload.Protocol;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;

/**
 * {@code ahc-async} over HTTP/2, primed. Until its first connection to an address stands,
 * AsyncHttpClient opens one for each request. So before its first request to an address this one
 * asks by {@code OPTIONS} what is spoken there, which is answered at once, and waits for it: the
 * connection that it leaves carries all the others. That costs one round trip for each address,
 * inside the clock.
 */
public final class AhcAsyncPrimed implements Contender {

  @Override
  public String id() {
    return "ahc-async-primed";
  }

  @Override
  public Set<Protocol> protocols() {
    return Set.of(Protocol.H2);
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config = Ahc.tuned(settings).build();
    AsyncHttpClient http = asyncHttpClient(config);
    Semaphore permits = new Semaphore(settings.inFlight());
    Set<String> primed = new HashSet<>();
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          URI uri = batch.uri(id);
          if (primed.add(uri.getAuthority())) {
            http.executeRequest(options(uri.toString())).toCompletableFuture().join();
          }
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
