package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A plain client, and what every sabotaged one begins with: each deviates from it in one place, so
 * that it is caught for that alone.
 */
class Honest implements Contender {
  private final Connections connections = new Connections();

  @Override
  public String id() {
    return "selftest-" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Where the file system starts from which the machine's counters are read. */
  Path machine() {
    return Path.of("/");
  }

  /** Where its connections come from. */
  Connections connections() {
    return connections;
  }

  @Override
  public Client open(Settings settings) throws IOException {
    return new Client() {
      @Override
      public void fetch(Batch batch) throws Exception {
        fetchAll(batch, settings.inFlight());
      }

      @Override
      public void close() throws IOException {
        connections().close();
      }
    };
  }

  /** Fetches everything; returns when it is done. */
  void fetchAll(Batch batch, int inFlight) throws Exception {
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      int id = i;
      calls.add(() -> {
        try {
          get(batch, id);
        } catch (IOException e) {
          batch.failed(id, e);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(inFlight)) {
      threads.invokeAll(calls);
    }
  }

  /** Fetches one. */
  void get(Batch batch, int id) throws IOException {
    Exchange exchange = connections().exchange(batch.uri(id));
    Batch.Body body = exchange.head(batch, id);
    hand(body, id, exchange.body());
    connections().giveBack(exchange);
  }

  /** Hands over a body that has been read. */
  void hand(Batch.Body body, int id, byte[] content) {
    body.part(ByteBuffer.wrap(content));
    body.end();
  }
}
