package io.frankenbench.compose;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * As {@code jdk-future}, but gives up as one is tempted to: the future of them all is cancelled,
 * which none of them notices.
 */
final class JdkFutureAllOfComposer extends JdkFutureComposer {

  @Override
  public String id() {
    return "jdk-future-allof";
  }

  @Override
  void cancel(List<CompletableFuture<Integer>> answers) {
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).cancel(true);
  }
}
