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
 * Blocking calls, each on a virtual thread of its own; the executor lasts as long as the batch. An
 * interrupt closes the socket that a virtual thread reads from, so to shut down is to give up, and
 * the end of the block waits until every call has ended.
 */
final class OkHttpVirtualComposer implements Composer {

  @Override
  public String id() {
    return "okhttp-virtual";
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    return new Client() {
      @Override
      public void gather(Batch batch, Caller caller) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          List<Future<Integer>> answers = new ArrayList<>();
          for (Callable<Integer> call : OkHttpCalls.of(http, batch)) {
            answers.add(threads.submit(call));
          }
          for (Future<Integer> answer : answers) {
            caller.result(answer.get());
          }
        }
      }

      @Override
      public void asCompleted(Batch batch, Caller caller) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          takeAll(batch, threads, caller);
        }
      }

      private void takeAll(Batch batch, ExecutorService threads, Caller caller)
          throws InterruptedException, ExecutionException {
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          CompletableFuture<?>[] told =
              IntStream.range(0, batch.size())
                  .mapToObj(
                      id -> OkHttpCalls.begin(http, batch, id, threads).thenAccept(caller::result))
                  .toArray(CompletableFuture[]::new);
          CompletableFuture.allOf(told).join();
        }
      }

      @Override
      public void untilFailure(Batch batch, Caller caller) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          try {
            takeAll(batch, threads, caller);
          } catch (ExecutionException e) {
            List<Runnable> _ = threads.shutdownNow();
            throw e;
          }
        }
      }

      @Override
      public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          List<Future<Integer>> answers =
              threads.invokeAll(OkHttpCalls.of(http, batch), limit.toNanos(), TimeUnit.NANOSECONDS);
          for (Future<Integer> answer : answers) {
            if (answer.state() == Future.State.SUCCESS) {
              caller.result(answer.resultNow());
            }
          }
        }
      }

      @Override
      public void forget(Batch batch, Caller caller) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
        return OkHttp.settings(http, "a virtual thread per request");
      }

      @Override
      public void close() throws IOException {
        OkHttp.close(http);
      }
    };
  }
}
