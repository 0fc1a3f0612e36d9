package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.JdkFuture;
import io.frankenbench.contender.JdkStream;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The JDK's own client by {@code send()}, which is {@code sendAsync()} and a wait: a selector and
 * an executor do the work, and the caller hears of it when the last byte has been taken.
 */
public final class JdkBlocking implements Blocking {
  private final ExecutorService executor = Executors.newFixedThreadPool(JdkFuture.threads());
  private final HttpClient http;
  private final Duration patience;

  private JdkBlocking(Settings settings) {
    http = JdkFuture.tuned(settings, executor);
    patience = settings.patience();
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new JdkBlocking(settings);
  }

  @Override
  public void get(Batch batch, int id) {
    HttpRequest request = HttpRequest.newBuilder(batch.uri(id)).timeout(patience).build();
    try {
      http.send(request, head -> new JdkStream(batch, id, head));
    } catch (IOException e) {
      batch.failed(id, e);
    } catch (InterruptedException e) {
      batch.failed(id, e);
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(JdkFuture.settings(http));
    all.put("library threads", "fixed pool of " + JdkFuture.threads() + " as executor, 1 selector");
    all.put("request timeout", "" + patience);
    return all;
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
    executor.close();
  }
}
