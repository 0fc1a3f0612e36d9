package io.frankenbench.contender.library;

import io.frankenbench.contender.Ahc;
import io.frankenbench.contender.AhcStream;
import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Future;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;

/** AsyncHttpClient: a handler takes each answer part by part, on one of Netty's event loops. */
public final class AhcCalling implements Calling {
  private final AsyncHttpClient http;

  private AhcCalling(AsyncHttpClient http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Calling open(Settings settings) {
    return new AhcCalling(Dsl.asyncHttpClient(Ahc.tuned(settings).build()));
  }

  /** A client with nothing set. */
  public static Calling untouched() {
    return new AhcCalling(Dsl.asyncHttpClient());
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    Future<?> _ =
        http.executeRequest(Dsl.get(batch.uri(id).toString()), new AhcStream(batch, id, done));
  }

  @Override
  public Map<String, String> settings() {
    return Ahc.settings(http, http.getConfig().getIoThreadsCount() + " event loops");
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
