package io.frankenbench.contender;

import io.frankenbench.workload.Protocol;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * {@code jdk-future} over HTTP/2, primed. In clear text the JDK's client comes to HTTP/2 by an
 * upgrade only, and until the first one to an address is through, every request to it opens a
 * connection of its own. So before its first request to an address this one asks by {@code OPTIONS}
 * what is spoken there, which is answered at once, and waits for it: the connection that it leaves
 * carries all the others. That costs one round trip for each address, inside the clock; to wait for
 * a request of the batch instead would cost its delay.
 */
public final class JdkFuturePrimed implements Contender {

  @Override
  public String id() {
    return "jdk-future-primed";
  }

  @Override
  public Set<Protocol> protocols() {
    return Set.of(Protocol.H2);
  }

  @Override
  public Client open(Settings settings) {
    ExecutorService executor = Executors.newFixedThreadPool(JdkFuture.threads());
    HttpClient http = JdkFuture.tuned(settings, executor);
    Semaphore permits = new Semaphore(settings.inFlight());
    Set<String> primed = new HashSet<>();
    return new Client() {
      @Override
      public void fetch(Batch batch) throws IOException, InterruptedException {
        List<CompletableFuture<?>> answers = new ArrayList<>(batch.size());
        for (int id = 0; id < batch.size(); id++) {
          permits.acquire();
          URI uri = batch.uri(id);
          if (primed.add(uri.getAuthority())) {
            prime(uri);
          }
          answers.add(get(batch, id, uri).whenComplete((_, _) -> permits.release()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      }

      private void prime(URI uri) throws IOException, InterruptedException {
        HttpRequest request = to(uri).method("OPTIONS", BodyPublishers.noBody()).build();
        http.send(request, BodyHandlers.discarding());
      }

      private CompletableFuture<Integer> get(Batch batch, int id, URI uri) {
        return http.sendAsync(to(uri).build(), head -> new JdkStream(batch, id, head))
            .thenApply(HttpResponse::body)
            .exceptionally(failure -> {
              batch.failed(id, failure);
              return -1;
            });
      }

      private HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(settings.patience());
      }

      @Override
      public Map<String, String> settings() {
        return JdkFuture.settings(http);
      }

      @Override
      public void close() throws IOException {
        http.shutdownNow();
        http.close();
        executor.close();
      }
    };
  }
}
