package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.OkHttp;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.util.Map;
import okhttp3.OkHttpClient;

/** OkHttp, which blocks by nature: {@code execute()} does all its work on the calling thread. */
public final class OkHttpBlocking implements Blocking {
  private final OkHttpClient http;

  private OkHttpBlocking(OkHttpClient http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new OkHttpBlocking(OkHttp.tuned(settings));
  }

  /** A client with nothing set. */
  public static Blocking untouched() {
    return new OkHttpBlocking(new OkHttpClient());
  }

  @Override
  public void get(Batch batch, int id) {
    OkHttp.get(http, batch, id);
  }

  @Override
  public Map<String, String> settings() {
    return OkHttp.settings(http, "the caller's");
  }

  @Override
  public void close() {
    OkHttp.close(http);
  }
}
