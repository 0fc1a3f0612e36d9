package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.util.Map;
import java.util.TreeMap;

/** Reactor Netty used as if it blocked: event loops do the work, the caller waits for the end. */
public final class ReactorBlocking implements Blocking {
  private final ReactorNetty http;

  private ReactorBlocking(ReactorNetty http) {
    this.http = http;
  }

  /** A client whose only limit is the one of its caller. */
  public static Blocking open(Settings settings) {
    return new ReactorBlocking(ReactorNetty.open(settings));
  }

  @Override
  public void get(Batch batch, int id) {
    http.get(batch, id).block();
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(http.settings());
    all.put("library threads", all.getOrDefault("threads", "unknown"));
    return all;
  }

  @Override
  public void close() {
    http.close();
  }
}
