package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.jspecify.annotations.Nullable;

/**
 * Jetty's client with its listeners: a selector finds what can be read, threads of a pool read it
 * and call back.
 */
public final class JettyCalling implements Calling {
  private final HttpClient http;
  private final long timeoutMillis;

  private JettyCalling(HttpClient http, long timeoutMillis) {
    this.http = http;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * A client whose only limit is the one of its caller.
   *
   * @throws Exception if it does not start
   */
  public static Calling open(Settings settings) throws Exception {
    return new JettyCalling(Jetty.tuned(settings), settings.patience().toMillis());
  }

  /**
   * A client with nothing set.
   *
   * @throws Exception if it does not start
   */
  public static Calling untouched() throws Exception {
    return new JettyCalling(Jetty.untouched(), 0);
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    http.newRequest(batch.uri(id))
        .timeout(timeoutMillis, TimeUnit.MILLISECONDS) // 0 is none, as without this line
        .send(new Answer(batch, id, done));
  }

  /** Hands one answer to the batch; the next part is asked for when this one has been taken. */
  private static final class Answer implements Response.Listener {
    private final Batch batch;
    private final int id;
    private final Runnable done;
    private Batch.@Nullable Body body;

    Answer(Batch batch, int id, Runnable done) {
      this.batch = batch;
      this.id = id;
      this.done = done;
    }

    @Override
    public void onHeaders(Response head) {
      body = batch.answered(id, head.getStatus(), name -> head.getHeaders().get(name));
    }

    @Override
    public void onContent(Response head, ByteBuffer part) {
      if (body != null) {
        body.part(part);
      }
    }

    @Override
    public void onComplete(Result result) {
      if (result.isFailed()) {
        batch.failed(id, result.getFailure());
      } else if (body != null) {
        body.end();
      }
      done.run();
    }
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = Jetty.settings(http, timeoutMillis);
    all.put("threads", Jetty.threads(http));
    return all;
  }

  @Override
  public void close() throws IOException {
    Jetty.stop(http);
  }
}
