package io.frankenbench.timer;

import java.util.concurrent.TimeUnit;

/** What every thread does that has one task to wait for. */
final class Blocking {
  private Blocking() {}

  /** Sleeps on the current thread until task {@code id} has waited for its delay. */
  static void sleep(Tasks tasks, int id) {
    try {
      TimeUnit.NANOSECONDS.sleep(tasks.delayNanos(id));
      tasks.ended(id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tasks.failed(id, e);
    }
  }
}
