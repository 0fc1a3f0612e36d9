package io.frankenbench.contender.library;

import io.frankenbench.contender.Ahc;
import io.frankenbench.contender.AhcStream;
import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.ListenableFuture;

/**
 * AsyncHttpClient used as if it blocked: event loops do the work and take the body part by part,
 * the caller waits on the future.
 */
public final class AhcBlocking implements Blocking {
  private final AsyncHttpClient http;

  private AhcBlocking(AsyncHttpClient http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new AhcBlocking(Dsl.asyncHttpClient(Ahc.tuned(settings).build()));
  }

  @Override
  public void get(Batch batch, int id) {
    ListenableFuture<Integer> answer =
        http.executeRequest(Dsl.get(batch.uri(id).toString()), new AhcStream(batch, id));
    try {
      answer.get();
    } catch (ExecutionException e) {
      // The stream tells the batch.
    } catch (InterruptedException e) {
      answer.cancel(true); // which the stream tells the batch
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(Ahc.settings(http, "the caller's"));
    all.put("library threads", http.getConfig().getIoThreadsCount() + " event loops");
    return all;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
