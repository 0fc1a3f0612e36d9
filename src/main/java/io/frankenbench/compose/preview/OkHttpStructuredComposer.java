package io.frankenbench.compose.preview;

import io.frankenbench.compose.Caller;
import io.frankenbench.compose.Composer;
import io.frankenbench.compose.OkHttpCalls;
import io.frankenbench.contender.Batch;
import io.frankenbench.contender.OkHttp;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Blocking calls as subtasks of a scope (JEP 505, a preview of JDK 25), each on a virtual thread.
 * What becomes of the others when one fails is the joiner's business, nothing outlives the scope,
 * and who forgets to join is told. A scope hands over nothing before it is joined, so first come,
 * first served takes a joiner of one's own.
 */
@SuppressWarnings("preview")
public final class OkHttpStructuredComposer implements Composer {

  @Override
  public String id() {
    return "okhttp-structured";
  }

  /** Tells each result as it comes, and nothing in place of a failure, which ends the others. */
  private static final class Telling implements Joiner<Integer, Void> {
    private final Consumer<Optional<Integer>> listener;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param listener is called by the threads of the subtasks
     */
    Telling(Consumer<Optional<Integer>> listener) {
      this.listener = listener;
    }

    @Override
    public boolean onComplete(Subtask<? extends Integer> subtask) {
      if (subtask.state() == Subtask.State.SUCCESS) {
        listener.accept(Optional.of(subtask.get()));
        return false;
      }
      failure.compareAndSet(null, subtask.exception());
      listener.accept(Optional.empty());
      return true;
    }

    @Override
    public @Nullable Void result() throws Throwable {
      Throwable first = failure.get();
      if (first != null) {
        throw first;
      }
      return null;
    }
  }

  @Override
  public Client open(Settings settings) {
    OkHttpClient http = OkHttp.tuned(settings);
    return new Client() {
      @Override
      public void gather(Batch batch, Caller caller) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
          fork(scope, batch);
          scope.join().map(Subtask::get).forEach(caller::result);
        }
      }

      private List<Subtask<Integer>> fork(StructuredTaskScope<Integer, ?> scope, Batch batch) {
        List<Subtask<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
          int id = i;
          answers.add(scope.fork(() -> OkHttpCalls.get(http, batch, id)));
        }
        return answers;
      }

      @Override
      public void asCompleted(Batch batch, Caller caller) throws Exception {
        BlockingQueue<Optional<Integer>> done = new LinkedBlockingQueue<>();
        try (var scope = StructuredTaskScope.open(new Telling(done::add))) {
          fork(scope, batch);
          for (int n = 0; n < batch.size(); n++) {
            Optional<Integer> next = done.take();
            if (next.isEmpty()) {
              break; // the join throws the failure
            }
            caller.result(next.get());
          }
          scope.join();
        }
      }

      @Override
      public void callback(Batch batch, Caller caller) throws Exception {
        try (var scope =
            StructuredTaskScope.open(new Telling(next -> next.ifPresent(caller::result)))) {
          fork(scope, batch);
          scope.join();
        }
      }

      @Override
      public void untilFailure(Batch batch, Caller caller) throws Exception {
        gather(batch, caller); // a scope does no less
      }

      @Override
      public void untilDeadline(Batch batch, Duration limit, Caller caller) throws Exception {
        List<Subtask<Integer>> answers = new ArrayList<>();
        try (var scope =
            StructuredTaskScope.open(
                Joiner.<Integer>awaitAll(), settings -> settings.withTimeout(limit))) {
          answers.addAll(fork(scope, batch));
          scope.join();
        } catch (StructuredTaskScope.TimeoutException e) {
          // Once the scope is closed, its subtasks tell which of them had a result.
        }
        for (Subtask<Integer> answer : answers) {
          if (answer.state() == Subtask.State.SUCCESS) {
            caller.result(answer.get());
          }
        }
      }

      @Override
      public void forget(Batch batch, Caller caller) {
        try (var scope =
            StructuredTaskScope.open(new Telling(next -> next.ifPresent(caller::result)))) {
          fork(scope, batch);
        } // without a join, the end of the block ends the subtasks and throws
      }

      @Override
      public Map<String, String> settings() {
        return OkHttp.settings(http, "a virtual thread per request, in a scope");
      }

      @Override
      public void close() throws IOException {
        OkHttp.close(http);
      }
    };
  }
}
