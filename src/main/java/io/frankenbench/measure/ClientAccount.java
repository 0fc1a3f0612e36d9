package io.frankenbench.measure;

import io.frankenbench.record.ErrorClass;
import java.util.Map;

/**
 * The client's ledger, summed up. Times are {@link System#nanoTime()}.
 *
 * @param startedAt when the batch was handed over
 * @param returnedAt when the contender returned
 * @param lastDoneAt when the last byte of the last answer was handed over
 * @param completed requests answered to the last byte
 * @param failed requests that ended otherwise
 * @param doubled requests with more than one outcome
 * @param silent requests with no outcome at all
 * @param early requests answered in less than their delay
 * @param bytes body bytes of the completed ones
 * @param lateParts parts, ends or failures handed over after the return
 * @param errors by class, each with one example
 */
public record ClientAccount(
    long startedAt,
    long returnedAt,
    long lastDoneAt,
    int completed,
    int failed,
    int doubled,
    int silent,
    int early,
    long bytes,
    long lateParts,
    Map<String, ErrorClass> errors) {

  /** From the hand-over of the batch to the return of the call. */
  public long makespanNanos() {
    return returnedAt - startedAt;
  }

  /** True if the batch as a whole failed. */
  boolean threw() {
    return errors.containsKey(ErrorClasses.THROWN);
  }

  /** Answers that were not as they should be. */
  long wrong() {
    return errorCount() - failed - (threw() ? 1 : 0);
  }

  /** How many errors there were, of whatever class. */
  public long errorCount() {
    return errors.values().stream().mapToLong(ErrorClass::count).sum();
  }
}
