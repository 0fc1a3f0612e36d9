package io.frankenbench.server;

import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.ServerLedger;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/** The ledger of a shot while it is written, by all I/O threads at once. */
final class Tally {
  private static final int SIGNIFICANT_DIGITS = 2;

  /** An hour. A fixed range: a histogram that grows while others record can be written torn. */
  private static final long MOST_MICROS = 3_600_000_000L;

  private final IdSet ids;
  private final Samples samples;
  private final long announcedAt = System.nanoTime();
  private final LongAdder distinct = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder completed = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final LongAdder early = new LongAdder();
  private final LongAdder http2 = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger peakInFlight = new AtomicInteger();
  private final AtomicInteger peakWaiting = new AtomicInteger();
  private final AtomicInteger peakStreams = new AtomicInteger();
  private final LongAdder connectionsAccepted = new LongAdder();
  private final LongAdder connectionsUsed = new LongAdder();
  private final LongAdder olderConnectionsUsed = new LongAdder();
  private final LongAccumulator firstAcceptAt = new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator firstRequestAt = new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator lastRequestAt = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private final LongAccumulator lastWriteAt = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private final LongAccumulator brokenAsAnnouncedAt =
      new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator lastEndAt = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private final Recorder lateness = new Recorder(MOST_MICROS, SIGNIFICANT_DIGITS);
  private final Recorder writing = new Recorder(MOST_MICROS, SIGNIFICANT_DIGITS);
  private final LongAdder stalledNanos = new LongAdder();
  private final Map<String, ErrorClass> errors = new TreeMap<>();

  Tally(int requests) {
    ids = new IdSet(requests);
    samples = new Samples(requests);
  }

  /** An I/O thread came to its timers this late. */
  void stalled(long nanos) {
    stalledNanos.add(nanos);
  }

  void accepted(long at) {
    connectionsAccepted.increment();
    firstAcceptAt.accumulate(at);
  }

  void connectionUsed(long acceptedAt) {
    connectionsUsed.increment();
    if (acceptedAt < announcedAt) {
      olderConnectionsUsed.increment();
    }
  }

  /** A request with a valid id has been read; returns its sample slot or -1. */
  int read(int id, long delayNanos, long acceptedAt, long at) {
    firstRequestAt.accumulate(at);
    lastRequestAt.accumulate(at);
    rise(inFlight, peakInFlight);
    if (!ids.add(id)) {
      duplicates.increment();
      return -1;
    }
    distinct.increment();
    int slot = samples.slot(id);
    if (slot >= 0) {
      samples.read(slot, delayNanos, acceptedAt, at);
    }
    return slot;
  }

  /**
   * A request that was read came over a connection.
   *
   * @param byHttp2 true if by HTTP/2
   * @param inFlightOnIt requests in flight on that connection, this one among them
   */
  void carried(boolean byHttp2, int inFlightOnIt) {
    if (byHttp2) {
      http2.increment();
    }
    raise(peakStreams, inFlightOnIt);
  }

  void waits() {
    rise(waiting, peakWaiting);
  }

  void waited() {
    waiting.decrementAndGet();
  }

  void started(int slot, long dueAt, long at) {
    if (at < dueAt) {
      early.increment();
    }
    lateness.recordValue(Math.clamp((at - dueAt) / 1_000, 0, MOST_MICROS));
    if (slot >= 0) {
      samples.started(slot, at);
    }
  }

  void completed(int slot, int bodyBytes, long startedAt, long at) {
    completed.increment();
    bytes.add(bodyBytes);
    writing.recordValue(Math.clamp((at - startedAt) / 1_000, 0, MOST_MICROS));
    lastWriteAt.accumulate(at);
    if (slot >= 0) {
      samples.written(slot, at);
    }
    ended(at);
  }

  /** A request is no longer in flight, whatever its end. */
  private void ended(long at) {
    lastEndAt.accumulate(at);
    inFlight.decrementAndGet();
  }

  void broke(Exception failure) {
    broken.increment();
    String message = String.valueOf(failure.getMessage());
    synchronized (errors) {
      errors.merge(
          failure.getClass().getSimpleName(),
          new ErrorClass(1, message),
          (known, ignored) -> known.plusOne());
    }
    ended(System.nanoTime());
  }

  void brokeAsAnnounced(Exception failure) {
    brokenAsAnnouncedAt.accumulate(System.nanoTime());
    broke(failure);
  }

  void abandoned() {
    abandoned.increment();
    ended(System.nanoTime());
  }

  void rejected() {
    rejected.increment();
    ended(System.nanoTime());
  }

  void unknown() {
    unknown.increment();
  }

  int inFlight() {
    return inFlight.get();
  }

  private static void rise(AtomicInteger count, AtomicInteger peak) {
    raise(peak, count.incrementAndGet());
  }

  private static void raise(AtomicInteger peak, int now) {
    if (now > peak.get()) {
      peak.accumulateAndGet(now, Math::max);
    }
  }

  /** The ledger as it stands; to be called once, since it empties the histograms. */
  ServerLedger ledger(String token, boolean musterReached, long cpuNanos) {
    int stillInFlight = inFlight.get();
    Map<String, ErrorClass> errorClasses;
    synchronized (errors) {
      errorClasses = new TreeMap<>(errors);
    }
    return new ServerLedger(
        token,
        distinct.sum() + duplicates.sum(),
        distinct.sum(),
        duplicates.sum(),
        unknown.sum(),
        rejected.sum(),
        completed.sum(),
        broken.sum(),
        abandoned.sum(),
        early.sum(),
        http2.sum(),
        bytes.sum(),
        peakInFlight.get(),
        peakWaiting.get(),
        peakStreams.get(),
        musterReached,
        stillInFlight,
        announcedAt,
        orNull(firstRequestAt, Long.MAX_VALUE),
        orNull(lastRequestAt, Long.MIN_VALUE),
        orNull(lastWriteAt, Long.MIN_VALUE),
        orNull(brokenAsAnnouncedAt, Long.MAX_VALUE),
        orNull(lastEndAt, Long.MIN_VALUE),
        connectionsAccepted.intValue(),
        connectionsUsed.intValue(),
        olderConnectionsUsed.intValue(),
        orNull(firstAcceptAt, Long.MAX_VALUE),
        cpuNanos,
        stalledNanos.sum(),
        Histograms.compressed(lateness.getIntervalHistogram()),
        Histograms.compressed(writing.getIntervalHistogram()),
        samples.seen(),
        errorClasses);
  }

  private static @Nullable Long orNull(LongAccumulator time, long never) {
    return time.get() == never ? null : Long.valueOf(time.get());
  }
}
