package io.frankenbench.contender.library;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.RawSockets;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.model.Blocking;
import java.io.IOException;
import java.util.Map;

/** Blocking sockets without any library: what a model alone costs. */
public final class RawBlocking implements Blocking {
  private final RawSockets sockets;

  private RawBlocking(RawSockets sockets) {
    this.sockets = sockets;
  }

  /** There is no limit but the caller's. */
  public static Blocking open(Settings settings) {
    return new RawBlocking(new RawSockets(settings));
  }

  @Override
  public void get(Batch batch, int id) {
    sockets.get(batch, id);
  }

  @Override
  public Map<String, String> settings() {
    return sockets.settings("the caller's");
  }

  @Override
  public void close() throws IOException {
    sockets.close();
  }
}
