package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.JdkFuture;
import io.frankenbench.contender.JdkStream;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own client by {@code sendAsync()}, whose future calls back: a selector and an executor
 * do the work, and what depends on the future runs in the JVM's common pool.
 */
public final class JdkCalling implements Calling {
  private final HttpClient http;
  private final @Nullable ExecutorService executor;
  private final @Nullable Duration patience;

  /**
   * A client and what came with it.
   *
   * @param executor is ended with the client; {@code null}: the client's own
   * @param patience timeout of each request; {@code null}: none
   */
  private JdkCalling(
      HttpClient http, @Nullable ExecutorService executor, @Nullable Duration patience) {
    this.http = http;
    this.executor = executor;
    this.patience = patience;
  }

  /** A client whose only limit is the one of its caller. */
  public static Calling open(Settings settings) {
    ExecutorService executor = Executors.newFixedThreadPool(JdkFuture.threads());
    return new JdkCalling(JdkFuture.tuned(settings, executor), executor, settings.patience());
  }

  /** A client with nothing set, no system property either. */
  public static Calling untouched() {
    return new JdkCalling(HttpClient.newHttpClient(), null, null);
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    HttpRequest.Builder request = HttpRequest.newBuilder(batch.uri(id));
    if (patience != null) {
      request.timeout(patience);
    }
    Future<?> _ =
        http.sendAsync(request.build(), head -> new JdkStream(batch, id, head))
            .whenComplete((_, failure) -> {
              if (failure != null) {
                batch.failed(id, failure);
              }
              done.run();
            });
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(JdkFuture.settings(http));
    all.put("request timeout", patience == null ? "none" : patience.toString());
    return all;
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
    if (executor != null) {
      executor.close();
    }
  }
}
