package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.OkHttp;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Calling;
import java.io.IOException;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * OkHttp's {@code enqueue()}: looks asynchronous, but each call in flight blocks a thread of the
 * dispatcher, which calls back on it.
 */
public final class OkHttpCalling implements Calling {
  private final OkHttpClient http;

  private OkHttpCalling(OkHttpClient http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Calling open(Settings settings) {
    return new OkHttpCalling(OkHttp.tuned(settings));
  }

  /** A client with nothing set. */
  public static Calling untouched() {
    return new OkHttpCalling(new OkHttpClient());
  }

  @Override
  public void begin(Batch batch, int id, Runnable done) {
    Request request = new Request.Builder().url(batch.uri(id).toString()).build();
    http.newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response answer) {
                try (answer) {
                  batch
                      .answered(id, answer.code(), answer::header)
                      .readFrom(answer.body().byteStream());
                } catch (IOException e) {
                  batch.failed(id, e);
                } finally {
                  done.run();
                }
              }

              @Override
              public void onFailure(Call call, IOException cause) {
                batch.failed(id, cause);
                done.run();
              }
            });
  }

  @Override
  public Map<String, String> settings() {
    return OkHttp.settings(http, "the dispatcher's, one for each call in flight");
  }

  @Override
  public void close() {
    OkHttp.close(http);
  }
}
