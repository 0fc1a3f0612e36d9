package io.frankenbench.timer;

import io.frankenbench.measure.ErrorClasses;
import io.frankenbench.measure.Overhead;
import io.frankenbench.workload.Workload;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * The harness's own account of one shot: when each task began to wait, and when it ended. Times are
 * {@link System#nanoTime()}.
 */
final class TaskLedger implements Tasks {
  private final Workload workload;
  private final AtomicLongArray begunAt;
  private final AtomicLongArray endedAt;
  private final AtomicIntegerArray outcomes;
  private final LongAdder late = new LongAdder();
  private final ErrorClasses errors = new ErrorClasses();
  private volatile boolean returned;

  TaskLedger(Workload workload) {
    this.workload = workload;
    int n = workload.requests();
    begunAt = new AtomicLongArray(n);
    endedAt = new AtomicLongArray(n);
    outcomes = new AtomicIntegerArray(n);
  }

  @Override
  public int size() {
    return workload.requests();
  }

  @Override
  public long delayNanos(int id) {
    begunAt.setRelease(id, System.nanoTime());
    return workload.delayNanos(id);
  }

  @Override
  public void ended(int id) {
    endedAt.setRelease(id, System.nanoTime());
    told(id);
  }

  @Override
  public void failed(int id, Throwable cause) {
    errors.add(cause);
    told(id);
  }

  private void told(int id) {
    if (returned) {
      late.increment();
    }
    outcomes.incrementAndGet(id);
  }

  /** The sleeper has returned: nothing may be told any more. */
  void returned() {
    returned = true;
  }

  /** The tasks as a whole failed. */
  void failed(Throwable cause) {
    errors.add(cause);
  }

  /** How many tasks have begun and not ended, as far as can be seen now. */
  int waiting() {
    int waiting = 0;
    for (int id = 0; id < size(); id++) {
      waiting += begunAt.getAcquire(id) != 0 && outcomes.get(id) == 0 ? 1 : 0;
    }
    return waiting;
  }

  /** When each task ended, in nanoseconds after {@code start}; by id. */
  long[] endedNanos(long start) {
    return IntStream.range(0, size())
        .mapToLong(endedAt::get)
        .map(at -> at == 0 ? Overhead.NEVER : at - start)
        .toArray();
  }

  /** Sums up, once nothing moves any more. */
  TaskAccount account(long startedAt, long returnedAt) {
    int completed = 0;
    int doubled = 0;
    int silent = 0;
    int early = 0;
    long firstBegunAt = Long.MAX_VALUE;
    long lastBegunAt = Long.MIN_VALUE;
    long lastEndedAt = startedAt;
    for (int id = 0; id < size(); id++) {
      int times = outcomes.get(id);
      doubled += times > 1 ? 1 : 0;
      silent += times == 0 ? 1 : 0;
      long begun = begunAt.get(id);
      long ended = endedAt.get(id);
      if (begun != 0) {
        firstBegunAt = Math.min(firstBegunAt, begun);
        lastBegunAt = Math.max(lastBegunAt, begun);
      }
      if (ended != 0) {
        completed++;
        lastEndedAt = Math.max(lastEndedAt, ended);
        early += begun == 0 || ended - begun < workload.delayNanos(id) ? 1 : 0;
      }
    }
    return new TaskAccount(
        startedAt,
        returnedAt,
        lastBegunAt < firstBegunAt ? 0 : lastBegunAt - firstBegunAt,
        lastEndedAt,
        completed,
        doubled,
        silent,
        early,
        late.sum(),
        errors.byName());
  }
}
