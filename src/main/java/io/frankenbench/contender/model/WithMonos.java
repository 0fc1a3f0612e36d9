package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import reactor.core.publisher.Flux;

/**
 * A reactive stream, by a library whose calls are streams themselves: the ids flow in, {@code
 * flatMap} keeps as many calls subscribed as may be in flight, and the thread that asked waits for
 * the last to complete.
 */
public abstract class WithMonos implements Contender {
  private final String id;
  private final Reactive.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-reactive}. */
  protected WithMonos(String id, Reactive.Library library) {
    this.id = id;
    this.library = library;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Client open(Settings settings) throws Exception {
    Reactive http = library.open(settings);
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        Flux.range(0, batch.size())
            .flatMap(id -> http.get(batch, id), settings.inFlight())
            .blockLast();
      }

      @Override
      public Map<String, String> settings() {
        return http.settings();
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
