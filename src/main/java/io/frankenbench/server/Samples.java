package io.frankenbench.server;

import io.frankenbench.record.ServerLedger.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Up to 25 requests of a shot in full, spread evenly over the ids. */
final class Samples {
  private static final int MOST = 25;
  private static final long NEVER = Long.MIN_VALUE;

  private final int requests;
  private final Slot[] slots;

  private static final class Slot {
    long delayNanos;
    long acceptedAt;
    volatile long readAt = NEVER;
    volatile long startedAt = NEVER;
    volatile long lastWriteAt = NEVER;
  }

  Samples(int requests) {
    this.requests = requests;
    slots = new Slot[Math.min(requests, MOST)];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = new Slot();
    }
  }

  /** The slot of {@code id}, or -1 if it is not sampled. */
  int slot(int id) {
    long slot = ((long) id * slots.length + requests - 1) / requests;
    return slot < slots.length && id((int) slot) == id ? (int) slot : -1;
  }

  private int id(int slot) {
    return (int) ((long) slot * requests / slots.length);
  }

  void read(int slot, long delayNanos, long acceptedAt, long readAt) {
    slots[slot].delayNanos = delayNanos;
    slots[slot].acceptedAt = acceptedAt;
    slots[slot].readAt = readAt;
  }

  void started(int slot, long at) {
    slots[slot].startedAt = at;
  }

  void written(int slot, long at) {
    slots[slot].lastWriteAt = at;
  }

  /** Those that have been read. */
  List<Sample> seen() {
    List<Sample> seen = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      long readAt = slot.readAt;
      if (readAt != NEVER) {
        seen.add(
            new Sample(
                id(i),
                slot.delayNanos,
                slot.acceptedAt,
                readAt,
                orNull(slot.startedAt),
                orNull(slot.lastWriteAt)));
      }
    }
    return seen;
  }

  private static @Nullable Long orNull(long time) {
    return time == NEVER ? null : time;
  }
}
