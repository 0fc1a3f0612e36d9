package io.frankenbench.contender.model;

import io.frankenbench.contender.Batch;
import java.util.concurrent.Semaphore;

/** Fetches a batch in one scope of subtasks. Its implementation needs a preview of the JDK. */
public interface Scope {

  /**
   * Fetches every request of the batch, each in a subtask that holds a permit meanwhile; returns
   * when all have ended.
   *
   * @throws InterruptedException if the calling thread is interrupted, which ends the subtasks
   */
  void fetchAll(Blocking http, Batch batch, Semaphore permits) throws InterruptedException;
}
