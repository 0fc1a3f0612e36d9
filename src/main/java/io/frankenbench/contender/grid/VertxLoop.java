package io.frankenbench.contender.grid;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import io.frankenbench.contender.library.VertxClients;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Event loops as Vert.x wants them used: one verticle on each, with a client of its own, which
 * fetches every n-th request under its share of the limit. All that concerns a request happens on
 * its verticle's thread, so nothing is guarded; the thread that asked waits for the verticles.
 */
public final class VertxLoop implements Contender {

  @Override
  public String id() {
    return "vertx-loop";
  }

  @Override
  public Client open(Settings settings) {
    VertxClients vertx = VertxClients.tuned(settings);
    int count = Math.min(vertx.loops(), settings.inFlight());
    List<Loop> loops = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int share = Math.ceilDiv(settings.inFlight() - n, count);
      loops.add(new Loop(vertx, n, count, share));
    }
    return new Client() {
      private boolean deployed;

      @Override
      public void fetch(Batch batch) {
        if (!deployed) {
          Future.all(loops.stream().map(loop -> vertx.vertx().deployVerticle(loop)).toList())
              .await();
          deployed = true;
        }
        Future.all(loops.stream().map(loop -> loop.fetch(batch)).toList()).await();
      }

      @Override
      public Map<String, String> settings() {
        Map<String, String> all = vertx.settings();
        all.put("threads", count + " event loops, a verticle on each");
        all.put("http1MaxSize", loops.getFirst().share + " for each of " + count + " clients");
        return all;
      }

      @Override
      public void close() {
        vertx.close();
      }
    };
  }

  /** Takes every {@code step}-th request, from number {@code first} on. */
  private static final class Loop implements Deployable {
    private final VertxClients vertx;
    private final int first;
    private final int step;
    private final int share;
    private @Nullable Context context;
    private @Nullable HttpClient http;
    private int next;
    private int inFlight;
    private boolean fetching;

    Loop(VertxClients vertx, int first, int step, int share) {
      this.vertx = vertx;
      this.first = first;
      this.step = step;
      this.share = share;
    }

    @Override
    public Future<?> deploy(Context assigned) {
      context = assigned;
      http = vertx.client(share);
      return Future.succeededFuture();
    }

    /** Succeeds when every request of this loop has an outcome. */
    Future<Void> fetch(Batch batch) {
      Promise<Void> done = Promise.promise();
      Objects.requireNonNull(context)
          .runOnContext(_ -> {
            next = first;
            fetchMore(Objects.requireNonNull(http), batch, done);
          });
      return done.future();
    }

    /** A call that fails on the spot comes here before it returns: then this is at work already. */
    private void fetchMore(HttpClient client, Batch batch, Promise<Void> done) {
      if (fetching) {
        return;
      }
      fetching = true;
      while (inFlight < share && next < batch.size()) {
        int id = next;
        next += step;
        inFlight++;
        vertx
            .get(client, batch, id)
            .onComplete(_ -> {
              inFlight--;
              fetchMore(client, batch, done);
            });
      }
      fetching = false;
      if (inFlight == 0) {
        done.tryComplete();
      }
    }
  }
}
