package io.frankenbench.server;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A set of ids 0 until N that several threads may add to; one bit per id. */
final class IdSet {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] words;

  IdSet(int ids) {
    words = new long[(ids + 63) >>> 6];
  }

  /** Adds {@code id}; false if it was there already. */
  boolean add(int id) {
    long bit = 1L << id;
    return ((long) WORD.getAndBitwiseOr(words, id >>> 6, bit) & bit) == 0;
  }
}
