package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A batch that remembers when each answer ended, what is still pending, and which request was the
 * first to fail. Times are {@link System#nanoTime()}.
 */
final class Watched implements Batch {
  private static final int NONE = -1;
  private static final int UNASKED = 0;
  private static final int ASKED = 1;
  private static final int OVER = 2;

  private final Batch batch;
  private final AtomicLongArray endedAt;
  private final AtomicInteger firstFailed = new AtomicInteger(NONE);
  private volatile long firstFailedAt;
  private final AtomicIntegerArray states;
  private final AtomicInteger pending = new AtomicInteger();

  Watched(Batch batch) {
    this.batch = batch;
    endedAt = new AtomicLongArray(batch.size());
    states = new AtomicIntegerArray(batch.size());
  }

  @Override
  public int size() {
    return batch.size();
  }

  @Override
  public URI uri(int id) {
    if (states.compareAndSet(id, UNASKED, ASKED)) {
      pending.incrementAndGet();
    }
    return batch.uri(id);
  }

  private void over(int id) {
    if (states.getAndSet(id, OVER) == ASKED) {
      pending.decrementAndGet();
    }
  }

  @Override
  public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
    Body body = batch.answered(id, status, header);
    return new Body() {
      @Override
      public void part(ByteBuffer bytes) {
        body.part(bytes);
      }

      @Override
      public void end() {
        endedAt.set(id, System.nanoTime());
        body.end();
        over(id);
      }
    };
  }

  @Override
  public void failed(int id, Throwable cause) {
    if (firstFailed.compareAndSet(NONE, id)) {
      firstFailedAt = System.nanoTime();
    }
    batch.failed(id, cause);
    over(id);
  }

  @Override
  public void reported(Outcome outcome) {
    batch.reported(outcome);
    over(outcome.id());
  }

  /** Requests that have been asked for and have neither been answered nor failed. */
  int pending() {
    return pending.get();
  }

  /** When the answer to request {@code id} had been read to its end; 0 if never. */
  long endedAt(int id) {
    return endedAt.get(id);
  }

  /** The request that was the first to fail; {@code null} if none has. */
  @Nullable Integer firstFailed() {
    int id = firstFailed.get();
    return id == NONE ? null : id;
  }

  /** When that was. */
  long firstFailedAt() {
    return firstFailedAt;
  }
}
