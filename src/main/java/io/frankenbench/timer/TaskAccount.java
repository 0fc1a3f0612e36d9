package io.frankenbench.timer;

import io.frankenbench.record.ErrorClass;
import java.util.Map;

/**
 * A ledger, summed up. Times are {@link System#nanoTime()}.
 *
 * @param startedAt when the tasks were handed over
 * @param returnedAt when the sleeper returned
 * @param beginningNanos from the first task that began to wait to the last one
 * @param lastEndedAt when the last task ended
 * @param completed tasks that waited and ended
 * @param doubled tasks with more than one outcome
 * @param silent tasks with no outcome at all
 * @param early tasks that ended before their delay had passed, or without asking for it
 * @param late outcomes told after the return
 * @param errors by class, each with one example
 */
record TaskAccount(
    long startedAt,
    long returnedAt,
    long beginningNanos,
    long lastEndedAt,
    int completed,
    int doubled,
    int silent,
    int early,
    long late,
    Map<String, ErrorClass> errors) {

  long makespanNanos() {
    return returnedAt - startedAt;
  }

  long errorCount() {
    return errors.values().stream().mapToLong(ErrorClass::count).sum();
  }
}
