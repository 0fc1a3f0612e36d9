package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.JdkFuture;
import io.frankenbench.contender.JdkStream;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code CompletableFuture}s of the JDK's own client. {@code allOf} waits for all of them, failed
 * or not, so first come, first served takes a queue, and so does stopping at the first failure.
 */
class JdkFutureComposer implements Composer {

  @Override
  public String id() {
    return "jdk-future";
  }

  /** A future that follows from the client's own ends the exchange as that one does. */
  void cancel(List<CompletableFuture<Integer>> answers) {
    answers.forEach(answer -> answer.cancel(true));
  }

  @Override
  public Client open(Settings settings) {
    ExecutorService executor = Executors.newFixedThreadPool(JdkFuture.threads());
    HttpClient http = JdkFuture.tuned(settings, executor);
    return new Client() {
      private List<CompletableFuture<Integer>> begin(Batch batch) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          HttpRequest request =
              HttpRequest.newBuilder(batch.uri(id)).timeout(settings.patience()).build();
          answers.add(
              http.sendAsync(request, head -> new JdkStream(batch, id, head))
                  .whenComplete((_, failure) -> {
                    if (failure != null) {
                      batch.failed(id, failure);
                    }
                  })
                  .thenApply(_ -> id));
        }
        return answers;
      }

      @Override
      public void gather(Batch batch, Caller caller) throws Exception {
        for (CompletableFuture<Integer> answer : begin(batch)) {
          caller.result(answer.get());
        }
      }

      @Override
      public void asCompleted(Batch batch, Caller caller) throws Exception {
        takeAll(begin(batch), caller);
      }

      private void takeAll(List<CompletableFuture<Integer>> answers, Caller caller)
          throws InterruptedException, ExecutionException {
        BlockingQueue<CompletableFuture<Integer>> done = new LinkedBlockingQueue<>();
        for (CompletableFuture<Integer> answer : answers) {
          CompletableFuture<Integer> _ = answer.whenComplete((_, _) -> done.add(answer));
        }
        for (int n = 0; n < answers.size(); n++) {
          caller.result(done.take().get());
        }
      }

      @Override
      public void callback(Batch batch, Caller caller) {
        allOf(begin(batch).stream().map(answer -> answer.thenAccept(caller::result)).toList())
            .join();
      }

      private CompletableFuture<Void> allOf(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
      }

      @Override
      public void untilFailure(Batch batch, Caller caller) throws Exception {
        List<CompletableFuture<Integer>> answers = begin(batch);
        try {
          takeAll(answers, caller);
        } catch (ExecutionException e) {
          cancel(answers);
          throw e;
        }
      }

      @Override
      public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        List<CompletableFuture<Integer>> answers = begin(batch);
        try {
          allOf(answers).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          cancel(answers);
        }
        for (CompletableFuture<Integer> answer : answers) {
          if (answer.state() == Future.State.SUCCESS) {
            caller.result(answer.resultNow());
          }
        }
      }

      @Override
      public void forget(Batch batch, Caller caller) {
        List<CompletableFuture<Integer>> answers = begin(batch);
        for (int i = 0; i < answers.size(); i++) {
          int id = i;
          CompletableFuture<Integer> _ =
              answers.get(id).whenComplete((_, failure) -> caller.outcome(id, failure));
        }
        http.shutdownNow();
      }

      @Override
      public Map<String, String> settings() {
        return JdkFuture.settings(http);
      }

      @Override
      public void close() throws IOException {
        http.shutdownNow();
        http.close();
        executor.close();
      }
    };
  }
}
