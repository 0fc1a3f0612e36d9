package io.frankenbench.contender.preview;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.model.Blocking;
import io.frankenbench.contender.model.Scope;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * A scope whose subtasks are the calls: they fail by telling the batch, so the scope has only to
 * wait for them all.
 */
@SuppressWarnings("preview")
public final class TaskScope implements Scope {

  @Override
  public void fetchAll(Blocking http, Batch batch, Semaphore permits) throws InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Void>awaitAll())) {
      for (int i = 0; i < batch.size(); i++) {
        int id = i;
        permits.acquire();
        scope.fork(() -> {
          try {
            http.get(batch, id);
          } finally {
            permits.release();
          }
        });
      }
      scope.join();
    }
  }
}
