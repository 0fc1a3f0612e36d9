package io.frankenbench.contender;

import static org.asynchttpclient.Dsl.asyncHttpClient;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * Event loops in threads: the requests are dealt out to three shards, each with a client, an event
 * loop and a submitting thread of its own.
 */
public final class AhcSharded implements SpeaksHttp2 {
  private static final int SHARDS = 3;

  @Override
  public String id() {
    return "ahc-sharded";
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config = Ahc.tuned(settings).setIoThreadsCount(1).build();
    int count = Math.min(SHARDS, settings.inFlight());
    ExecutorService threads = Executors.newFixedThreadPool(count);
    List<Shard> shards = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int share = Math.ceilDiv(settings.inFlight() - n, count);
      shards.add(new Shard(n, count, asyncHttpClient(config), new Semaphore(share)));
    }
    return new Client() {
      @Override
      public void fetch(Batch batch) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (Shard shard : shards) {
          running.add(threads.submit(() -> shard.fetch(batch)));
        }
        for (Future<?> one : running) {
          one.get();
        }
      }

      @Override
      public Map<String, String> settings() {
        return Ahc.settings(config, count + " shards, each with 1 event loop and 1 thread");
      }

      @Override
      public void close() throws IOException {
        threads.close();
        for (Shard shard : shards) {
          shard.http.close();
        }
      }
    };
  }

  /** Takes every {@code count}-th request, from number {@code first} on. */
  private record Shard(int first, int count, AsyncHttpClient http, Semaphore permits) {

    /** Returns nothing; a {@code Callable}, so that it may be interrupted. */
    @Nullable Void fetch(Batch batch) throws InterruptedException {
      List<CompletableFuture<?>> answers = new ArrayList<>();
      for (int id = first; id < batch.size(); id += count) {
        permits.acquire();
        answers.add(Ahc.fetch(http, batch, id, permits::release));
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      return null;
    }
  }
}
