package io.frankenbench.workload;

/**
 * A binary min-heap of the times at which slots become free, on a plain array: planning a million
 * requests must not cost a million boxes.
 */
final class EarliestSlot {
  private final long[] free;
  private int filled;

  EarliestSlot(int slots) {
    free = new long[slots];
  }

  /** Puts work of length {@code duration} into a slot never used; returns when it ends. */
  long fill(long duration) {
    int hole = filled++;
    while (hole > 0 && free[(hole - 1) / 2] > duration) {
      free[hole] = free[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    free[hole] = duration;
    return duration;
  }

  /**
   * Puts work of length {@code duration} into the slot that is free first; returns when it ends.
   */
  long occupy(long duration) {
    long end = free[0] + duration;
    int hole = 0;
    while (true) {
      int child = 2 * hole + 1;
      if (child >= free.length) {
        break;
      }
      if (child + 1 < free.length && free[child + 1] < free[child]) {
        child++;
      }
      if (free[child] >= end) {
        break;
      }
      free[hole] = free[child];
      hole = child;
    }
    free[hole] = end;
    return end;
  }
}
