package io.frankenbench.compose;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a batch, who remembers what was handed over, when, and in which order. Times are
 * {@link System#nanoTime()}.
 */
final class Handed implements Caller {
  private static final int NOBODY = -1;

  private final Watched batch;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLongArray at;
  private final AtomicIntegerArray order;
  private final AtomicIntegerArray results;
  private final AtomicIntegerArray failures;
  private final LongAdder tooSoon = new LongAdder();
  private final LongAdder tooLate = new LongAdder();
  private volatile boolean returned;

  Handed(Watched batch) {
    this.batch = batch;
    int n = batch.size();
    at = new AtomicLongArray(n);
    order = new AtomicIntegerArray(n);
    for (int k = 0; k < n; k++) {
      order.set(k, NOBODY);
    }
    results = new AtomicIntegerArray(n);
    failures = new AtomicIntegerArray(n);
  }

  @Override
  public void result(int id) {
    long now = System.nanoTime();
    int k = count.getAndIncrement();
    if (k < order.length()) {
      at.set(k, now);
      order.set(k, id);
    }
    if (batch.endedAt(id) == 0) {
      tooSoon.increment();
    }
    if (returned) {
      tooLate.increment();
    }
    results.incrementAndGet(id);
  }

  @Override
  public void failure(int id, Throwable cause) {
    failures.incrementAndGet(id);
  }

  /** The composer has returned. */
  void returned() {
    returned = true;
  }

  /** The composer has told the caller that the batch as a whole failed: so has every request. */
  void allFailed() {
    for (int id = 0; id < results.length(); id++) {
      if (results.get(id) == 0) {
        failures.incrementAndGet(id);
      }
    }
  }

  /** Requests whose result was handed over. */
  int distinct() {
    return count(results, 1);
  }

  /** Requests whose result was handed over more than once. */
  int doubled() {
    return count(results, 2);
  }

  private static int count(AtomicIntegerArray times, int least) {
    int count = 0;
    for (int id = 0; id < times.length(); id++) {
      count += times.get(id) >= least ? 1 : 0;
    }
    return count;
  }

  /** Requests of which the caller was told nothing. */
  int lost() {
    int lost = 0;
    for (int id = 0; id < results.length(); id++) {
      lost += results.get(id) + failures.get(id) == 0 ? 1 : 0;
    }
    return lost;
  }

  /** True if the result of request {@code id} was handed over. */
  boolean has(int id) {
    return results.get(id) > 0;
  }

  /** Results that were handed over before their answers had ended. */
  long tooSoon() {
    return tooSoon.sum();
  }

  /** Results that were handed over after the return. */
  long tooLate() {
    return tooLate.sum();
  }

  /** True if what was handed over came in the order of the requests. */
  boolean inOrder() {
    int last = NOBODY;
    for (int k = 0; k < order.length() && order.get(k) != NOBODY; k++) {
      if (order.get(k) <= last) {
        return false;
      }
      last = order.get(k);
    }
    return true;
  }

  /** When the {@code k}-th result was handed over, from 1; {@code null} if there were fewer. */
  @Nullable Long at(int k) {
    return k >= 1 && k <= order.length() && order.get(k - 1) != NOBODY ? at.get(k - 1) : null;
  }
}
