package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;

/**
 * Jetty's client with a listener that makes a stream of the answer: a selector and a pool of
 * threads do the work, the caller waits for the head and reads the body as it arrives.
 */
public final class JettyBlocking implements Blocking {
  private final HttpClient http;
  private final long patienceMillis;

  private JettyBlocking(HttpClient http, long patienceMillis) {
    this.http = http;
    this.patienceMillis = patienceMillis;
  }

  /**
   * A client whose only limit is the one of its caller.
   *
   * @throws Exception if it does not start
   */
  public static Blocking open(Settings settings) throws Exception {
    return new JettyBlocking(Jetty.tuned(settings), settings.patience().toMillis());
  }

  @Override
  public void get(Batch batch, int id) {
    InputStreamResponseListener answer = new InputStreamResponseListener();
    http.newRequest(batch.uri(id)).timeout(patienceMillis, TimeUnit.MILLISECONDS).send(answer);
    try {
      Response head = answer.get(patienceMillis, TimeUnit.MILLISECONDS);
      try (InputStream body = answer.getInputStream()) {
        batch.answered(id, head.getStatus(), name -> head.getHeaders().get(name)).readFrom(body);
      }
    } catch (IOException | ExecutionException | TimeoutException e) {
      batch.failed(id, e);
    } catch (InterruptedException e) {
      batch.failed(id, e);
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = Jetty.settings(http, patienceMillis);
    all.put("library threads", Jetty.threads(http));
    return all;
  }

  @Override
  public void close() throws IOException {
    Jetty.stop(http);
  }
}
