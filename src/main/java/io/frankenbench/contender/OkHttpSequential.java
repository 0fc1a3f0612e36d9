package io.frankenbench.contender;

import java.io.IOException;
import java.util.Map;
import okhttp3.OkHttpClient;

/** One blocking call after the other, on the calling thread: what everything else is to beat. */
public final class OkHttpSequential implements SpeaksHttp2 {

  @Override
  public String id() {
    return "okhttp-sequential";
  }

  @Override
  public int mostInFlight() {
    return 1;
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        for (int id = 0; id < batch.size(); id++) {
          OkHttp.get(http, batch, id);
        }
      }

      @Override
      public Map<String, String> settings() {
        return OkHttp.settings(http, "the calling one");
      }

      @Override
      public void close() throws IOException {
        OkHttp.close(http);
      }
    };
  }
}
