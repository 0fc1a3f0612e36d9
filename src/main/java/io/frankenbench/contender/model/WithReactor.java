package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A reactive stream over callbacks: the ids flow in, {@code Mono.create} makes a stream of each
 * call, {@code flatMap} keeps as many of them subscribed as may be in flight, and the thread that
 * asked waits for the last to complete.
 */
public abstract class WithReactor implements Contender {
  private final String id;
  private final Calling.Library library;

  /** Joins the model with {@code library}; {@code id} is {@code library-reactive}. */
  protected WithReactor(String id, Calling.Library library) {
    this.id = id;
    this.library = library;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Client open(Settings settings) throws Exception {
    Calling http = library.open(settings);
    return new Client() {
      @Override
      public void fetch(Batch batch) {
        Flux.range(0, batch.size())
            .flatMap(
                id -> Mono.<Void>create(sink -> http.begin(batch, id, sink::success)),
                settings.inFlight())
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
