package io.frankenbench.timer;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A {@code CompletableFuture} for each task, whose executor hands it to the common pool after the
 * delay; {@code allOf} joins them.
 */
public final class DelayedFutures implements Sleeper {

  @Override
  public String id() {
    return "sleep-delayed";
  }

  @Override
  public void sleep(Tasks tasks) {
    CompletableFuture<?>[] sleeps =
        IntStream.range(0, tasks.size())
            .mapToObj(id -> {
              Executor later =
                  CompletableFuture.delayedExecutor(tasks.delayNanos(id), TimeUnit.NANOSECONDS);
              return CompletableFuture.runAsync(() -> tasks.ended(id), later);
            })
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sleeps).join();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "threads",
        "the common pool, parallelism "
            + ForkJoinPool.getCommonPoolParallelism()
            + ", and its timer");
  }
}
