package io.frankenbench.workload;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Turns a seed and a number into 64 bits that look random and never change: the finalizer of
 * SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
 */
public final class Mix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Mix() {}

  /** 64 bits for ({@code seed}, {@code number}). */
  public static long of(long seed, long number) {
    return mix(mix(seed + GOLDEN_GAMMA) + (number + 1) * GOLDEN_GAMMA);
  }

  /** 64 bits for ({@code seed}, {@code name}). */
  public static long of(long seed, String name) {
    CRC32C checksum = new CRC32C();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return of(seed, checksum.getValue());
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
