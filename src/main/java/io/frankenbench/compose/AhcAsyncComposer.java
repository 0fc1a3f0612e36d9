package io.frankenbench.compose;

import static org.asynchttpclient.Dsl.asyncHttpClient;
import static org.asynchttpclient.Dsl.get;

import io.frankenbench.contender.Ahc;
import io.frankenbench.contender.AhcStream;
import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.asynchttpclient.ListenableFuture;

/**
 * AsyncHttpClient: its {@code ListenableFuture} is a future with listeners, and to cancel it closes
 * the channel.
 */
final class AhcAsyncComposer implements Composer {

  @Override
  public String id() {
    return "ahc-async";
  }

  @Override
  public Client open(Settings settings) {
    AsyncHttpClientConfig config = Ahc.tuned(settings).build();
    AsyncHttpClient http = asyncHttpClient(config);
    return new Client() {
      private List<ListenableFuture<Integer>> begin(Batch batch) {
        List<ListenableFuture<Integer>> answers = new ArrayList<>();
        for (int id = 0; id < batch.size(); id++) {
          answers.add(http.executeRequest(get(batch.uri(id).toString()), new AhcStream(batch, id)));
        }
        return answers;
      }

      @Override
      public void gather(Batch batch, Caller caller) throws Exception {
        List<ListenableFuture<Integer>> answers = begin(batch);
        for (int id = 0; id < answers.size(); id++) {
          answers.get(id).get();
          caller.result(id);
        }
      }

      @Override
      public void asCompleted(Batch batch, Caller caller) throws Exception {
        takeAll(begin(batch), caller);
      }

      private void takeAll(List<ListenableFuture<Integer>> answers, Caller caller)
          throws InterruptedException, ExecutionException {
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        for (int i = 0; i < answers.size(); i++) {
          int id = i;
          ListenableFuture<Integer> _ =
              answers.get(id).addListener(() -> done.add(id), Runnable::run);
        }
        for (int n = 0; n < answers.size(); n++) {
          int id = done.take();
          answers.get(id).get();
          caller.result(id);
        }
      }

      @Override
      public void callback(Batch batch, Caller caller) {
        List<ListenableFuture<Integer>> answers = begin(batch);
        CompletableFuture<?>[] told = new CompletableFuture<?>[answers.size()];
        for (int i = 0; i < told.length; i++) {
          int id = i;
          told[id] = answers.get(id).toCompletableFuture().thenAccept(_ -> caller.result(id));
        }
        CompletableFuture.allOf(told).join();
      }

      // Only what is not there yet: its cancel() calls even an answer that is there cancelled.
      private void giveUp(List<ListenableFuture<Integer>> answers) {
        answers.stream().filter(answer -> !answer.isDone()).forEach(answer -> answer.cancel(true));
      }

      @Override
      public void untilFailure(Batch batch, Caller caller) throws Exception {
        List<ListenableFuture<Integer>> answers = begin(batch);
        try {
          takeAll(answers, caller);
        } catch (ExecutionException e) {
          giveUp(answers);
          throw e;
        }
      }

      @Override
      public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        List<ListenableFuture<Integer>> answers = begin(batch);
        CompletableFuture<?>[] all =
            answers.stream()
                .map(ListenableFuture::toCompletableFuture)
                .toArray(CompletableFuture[]::new);
        try {
          CompletableFuture.allOf(all).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          giveUp(answers);
        }
        for (int id = 0; id < answers.size(); id++) {
          if (all[id].state() == Future.State.SUCCESS) {
            caller.result(id);
          }
        }
      }

      @Override
      public void forget(Batch batch, Caller caller) throws IOException {
        List<ListenableFuture<Integer>> answers = begin(batch);
        for (int i = 0; i < answers.size(); i++) {
          int id = i;
          CompletableFuture<Integer> _ =
              answers
                  .get(id)
                  .toCompletableFuture()
                  .whenComplete((_, failure) -> caller.outcome(id, failure));
        }
        http.close();
      }

      @Override
      public Map<String, String> settings() {
        return Ahc.settings(http, config.getIoThreadsCount() + " event loops");
      }

      @Override
      public void close() throws IOException {
        http.close();
      }
    };
  }
}
