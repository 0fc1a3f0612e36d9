package io.frankenbench.contender;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * A chain of {@code CompletableFuture}s for each request, on the JDK's own client: send, take the
 * body, or the failure, give the permit back; {@code allOf} joins the chains.
 *
 * <p>To HTTP/2 in clear text this client comes by an upgrade only. Until the first one to an
 * address is through, each request opens a connection of its own; {@link JdkFuturePrimed} waits for
 * it.
 */
public final class JdkFuture implements SpeaksHttp2 {

  @Override
  public String id() {
    return "jdk-future";
  }

  @Override
  public Client open(Settings settings) {
    ExecutorService executor = Executors.newFixedThreadPool(threads());
    HttpClient http = tuned(settings, executor);
    Semaphore permits = new Semaphore(settings.inFlight());
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        CompletableFuture<?>[] answers =
            IntStream.range(0, batch.size())
                .mapToObj(id -> {
                  permits.acquireUninterruptibly();
                  return get(batch, id).whenComplete((_, _) -> permits.release());
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).join();
      }

      private CompletableFuture<Integer> get(Batch batch, int id) {
        HttpRequest request =
            HttpRequest.newBuilder(batch.uri(id)).timeout(settings.patience()).build();
        return http.sendAsync(request, head -> new JdkStream(batch, id, head))
            .thenApply(HttpResponse::body)
            .exceptionally(failure -> {
              batch.failed(id, failure);
              return -1;
            });
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

  /** How many threads the executor of such a client has. */
  public static int threads() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  /** A client whose only limit is its caller's; does its work on {@code executor}. */
  public static HttpClient tuned(Settings settings, ExecutorService executor) {
    // These are read once, when the client's classes are loaded.
    System.setProperty("jdk.httpclient.keepalive.timeout", "" + settings.keepAlive().toSeconds());
    System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    return HttpClient.newBuilder()
        .version( // HTTP_2 tries an upgrade on each new connection
            settings.http2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .proxy(HttpClient.Builder.NO_PROXY) // the system's unless set
        .executor(executor) // otherwise a pool that grows with the load
        .connectTimeout(settings.patience())
        .build();
  }

  /** The settings in effect. */
  public static Map<String, String> settings(HttpClient http) {
    return Map.of(
        "threads",
        http.executor().isPresent()
            ? "fixed pool of " + threads() + " as executor, 1 selector"
            : "an executor of its own that grows with the load, 1 selector",
        "version",
        "" + http.version(),
        "connectTimeout",
        http.connectTimeout().map(Duration::toString).orElse("none"),
        "jdk.httpclient.keepalive.timeout", // 30 unless set
        System.getProperty("jdk.httpclient.keepalive.timeout", "30") + " s",
        "jdk.httpclient.disableRetryConnect", // connects twice unless set
        System.getProperty("jdk.httpclient.disableRetryConnect", "false"));
  }
}
