package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.OkHttp;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;

/**
 * Blocking calls on a pool of platform threads. Futures give order, a completion service gives
 * first come, first served. To give up takes two steps: cancelled futures interrupt their threads,
 * which a thread that reads from a socket does not notice, so the calls must be cancelled as well.
 */
class OkHttpPoolComposer implements Composer {

  @Override
  public String id() {
    return "okhttp-pool";
  }

  /** The second step: closes the sockets under calls that do not notice an interrupt. */
  void cancelCalls(OkHttpClient http) {
    http.dispatcher().cancelAll();
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight());
    return new Client() {
      @Override
      public void gather(Batch batch, Caller caller) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        for (Callable<Integer> call : OkHttpCalls.of(http, batch)) {
          answers.add(threads.submit(call));
        }
        for (Future<Integer> answer : answers) {
          caller.result(answer.get());
        }
      }

      @Override
      public void asCompleted(Batch batch, Caller caller) throws Exception {
        CompletionService<Integer> done = new ExecutorCompletionService<>(threads);
        for (Callable<Integer> call : OkHttpCalls.of(http, batch)) {
          Future<Integer> _ = done.submit(call);
        }
        for (int n = 0; n < batch.size(); n++) {
          caller.result(done.take().get());
        }
      }

      @Override
      public void callback(Batch batch, Caller caller) {
        CompletableFuture<?>[] told =
            IntStream.range(0, batch.size())
                .mapToObj(
                    id -> OkHttpCalls.begin(http, batch, id, threads).thenAccept(caller::result))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(told).join();
      }

      @Override
      public void untilFailure(Batch batch, Caller caller) throws Exception {
        CompletionService<Integer> done = new ExecutorCompletionService<>(threads);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Callable<Integer> call : OkHttpCalls.of(http, batch)) {
          answers.add(done.submit(call));
        }
        try {
          for (int n = 0; n < batch.size(); n++) {
            caller.result(done.take().get());
          }
        } catch (ExecutionException e) {
          answers.forEach(answer -> answer.cancel(true));
          cancelCalls(http);
          throw e;
        }
      }

      @Override
      public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
        List<Future<Integer>> answers =
            threads.invokeAll(OkHttpCalls.of(http, batch), limit.toNanos(), TimeUnit.NANOSECONDS);
        cancelCalls(http);
        for (Future<Integer> answer : answers) {
          if (answer.state() == Future.State.SUCCESS) {
            caller.result(answer.resultNow());
          }
        }
      }

      @Override
      public void forget(Batch batch, Caller caller) {
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          CompletableFuture<Integer> _ =
              OkHttpCalls.begin(http, batch, id, threads)
                  .whenComplete((_, failure) -> caller.outcome(id, failure));
        }
        List<Runnable> _ = threads.shutdownNow();
      }

      @Override
      public Map<String, String> settings() {
        return OkHttp.settings(http, "fixed pool of " + settings.inFlight() + " platform threads");
      }

      @Override
      public void close() throws IOException {
        threads.close();
        OkHttp.close(http);
      }
    };
  }
}
