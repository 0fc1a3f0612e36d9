package io.frankenbench.measure;

import io.frankenbench.contender.Batch;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The client's own account of one shot: every answer is checked where it arrives. Times are {@link
 * System#nanoTime()}.
 */
final class ClientLedger implements Batch {
  /** More addresses than these are made when they are asked for: they would fill the heap. */
  private static final int MOST_PREPARED = 100_000;

  private static final int LOOKS_FOR_STRAGGLERS = 50;
  private static final long LOOK_NANOS = 5_000_000;

  private final Workload workload;
  private final Wanted wanted;
  private final List<String> prefixes;
  private final URI[] prepared;
  private final long[] submittedAt;
  private final long[] doneAt;
  private final AtomicIntegerArray outcomes;
  private final LongAdder bytes = new LongAdder();
  private final LongAdder lateParts = new LongAdder();
  private final ErrorClasses errors = new ErrorClasses();
  private volatile boolean returned;

  /**
   * @param shot the server's token of the shot
   * @param addresses {@code host:port}; request i goes to address i mod their number
   * @param wanted what the requests ask for
   */
  ClientLedger(Workload workload, String shot, List<String> addresses, Wanted wanted) {
    this.workload = workload;
    this.wanted = wanted;
    int n = workload.requests();
    prefixes = addresses.stream().map(address -> "http://" + address + "/" + shot + "/").toList();
    prepared = new URI[n > MOST_PREPARED ? 0 : n];
    Arrays.setAll(prepared, this::make);
    submittedAt = new long[n];
    doneAt = new long[n];
    outcomes = new AtomicIntegerArray(n);
  }

  private URI make(int id) {
    return URI.create(prefixes.get(id % prefixes.size()) + wanted.path(id));
  }

  @Override
  public int size() {
    return submittedAt.length;
  }

  @Override
  public URI uri(int id) {
    submittedAt[id] = System.nanoTime();
    return prepared.length == 0 ? make(id) : prepared[id];
  }

  @Override
  public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
    checkHead(id, status, header.apply("id"), header.apply("delay"));
    return new Answer(id);
  }

  private void checkHead(int id, int status, @Nullable String idHeader, @Nullable String delay) {
    if (status != 200) {
      errors.add("status", "request " + id + " was answered " + status);
    } else {
      expect("id", Integer.toString(id), idHeader, id);
      checkDelay(id, delay);
    }
  }

  private void expect(String what, String expected, @Nullable String actual, int id) {
    if (!expected.equals(actual)) {
      errors.add(
          "wrong " + what, "request " + id + " expected " + expected + ", answered " + actual);
    }
  }

  private void checkDelay(int id, @Nullable String seconds) {
    double expected = workload.delayNanos(id) / 1e9;
    try {
      if (seconds != null && Math.abs(Double.parseDouble(seconds) - expected) < 1e-6) {
        return;
      }
    } catch (NumberFormatException e) {
      // falls through: a delay that is no number is a wrong delay
    }
    errors.add("wrong delay", "request " + id + " expected " + expected + " s, said " + seconds);
  }

  @Override
  public void failed(int id, Throwable cause) {
    if (returned) {
      lateParts.increment();
    }
    errors.add(cause);
    outcomes.incrementAndGet(id);
  }

  @Override
  public void reported(Outcome outcome) {
    int id = outcome.id();
    submittedAt[id] = outcome.submittedAt();
    if (outcome.failure() != null) {
      failed(id, new IOException(outcome.failure()));
      return;
    }
    checkHead(id, outcome.status(), outcome.idHeader(), outcome.delayHeader());
    if (outcome.crc32() != wanted.crc32(id)) {
      errors.add("wrong body", "request " + id + " has another checksum");
    }
    ended(id, outcome.bytes(), outcome.doneAt());
  }

  private void ended(int id, long received, long at) {
    if (returned) {
      lateParts.increment();
    }
    bytes.add(received);
    if (received != workload.bodyBytes()) {
      errors.add(
          received < workload.bodyBytes() ? "short body" : "long body",
          "request " + id + " got " + received + " of " + workload.bodyBytes() + " bytes");
    }
    doneAt[id] = at;
    outcomes.incrementAndGet(id);
  }

  /** The contender has returned: nothing may be handed over any more. */
  void returned() {
    returned = true;
  }

  /** The batch as a whole failed. */
  void failed(Throwable cause) {
    errors.addThrown(cause);
  }

  /** Waits a moment for outcomes that came after the return, so that they can be called late. */
  void awaitStragglers() {
    for (int look = 0; look < LOOKS_FOR_STRAGGLERS && someAreSilent(); look++) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean someAreSilent() {
    for (int id = 0; id < size(); id++) {
      if (outcomes.get(id) == 0) {
        return true;
      }
    }
    return false;
  }

  /** When request {@code id} was asked for last; 0 if never. */
  long submittedAt(int id) {
    return submittedAt[id];
  }

  /** When the last byte of answer {@code id} was handed over; 0 if never. */
  long doneAt(int id) {
    return doneAt[id];
  }

  /** When each request finished, in nanoseconds after {@code start}; by id. */
  long[] finishedNanos(long start) {
    return Arrays.stream(doneAt).map(at -> at == 0 ? Overhead.NEVER : at - start).toArray();
  }

  /** Sums up, once nothing moves any more. */
  ClientAccount account(long startedAt, long returnedAt) {
    int completed = 0;
    int doubled = 0;
    int silent = 0;
    int failed = 0;
    int early = 0;
    long lastDoneAt = startedAt;
    for (int id = 0; id < size(); id++) {
      int times = outcomes.get(id);
      doubled += times > 1 ? 1 : 0;
      silent += times == 0 ? 1 : 0;
      if (doneAt[id] == 0) {
        failed += times > 0 ? 1 : 0;
        continue;
      }
      completed++;
      lastDoneAt = Math.max(lastDoneAt, doneAt[id]);
      if (doneAt[id] - submittedAt[id] < workload.delayNanos(id)) {
        early++;
      }
    }
    return new ClientAccount(
        startedAt,
        returnedAt,
        lastDoneAt,
        completed,
        failed,
        doubled,
        silent,
        early,
        bytes.sum(),
        lateParts.sum(),
        errors.byName());
  }

  /** One answer on its way; parts come one after the other. */
  private final class Answer implements Body {
    private final int id;
    private final byte[] expected;
    private long received;

    Answer(int id) {
      this.id = id;
      expected = wanted.body(id);
    }

    @Override
    public void part(ByteBuffer part) {
      if (returned) {
        lateParts.increment();
      }
      int length = part.remaining();
      if (length > 0 && received + length <= expected.length) {
        compare(part, length);
      }
      received += length;
    }

    /** Both ends and the middle of each part: enough to find another body, cheap enough to time. */
    private void compare(ByteBuffer part, int length) {
      int from = part.position();
      int offset = (int) received;
      if (part.get(from) != expected[offset]
          || part.get(from + length / 2) != expected[offset + length / 2]
          || part.get(from + length - 1) != expected[offset + length - 1]) {
        errors.add("wrong body", "request " + id + " differs near byte " + offset);
      }
    }

    @Override
    public void end() {
      ended(id, received, System.nanoTime());
    }
  }
}
