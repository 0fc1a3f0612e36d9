package io.frankenbench.run.machine;

import java.util.Locale;

/** Numbers and sizes as a reader expects them. */
final class Units {
  private Units() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Decimal units, as in {@code 4.5 GB}. */
  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? scaled(bytes, 1e3, "kB")
        : bytes < 1_000_000_000 ? scaled(bytes, 1e6, "MB") : scaled(bytes, 1e9, "GB");
  }

  private static String scaled(long bytes, double unit, String name) {
    return String.format(Locale.ROOT, "%.1f %s", bytes / unit, name);
  }

  /** The next power of two that is not below {@code need}, and at least {@code least}. */
  static long roundUp(long need, long least) {
    long rounded = Long.highestOneBit(Math.max(need, least));
    return rounded >= Math.max(need, least) ? rounded : rounded * 2;
  }
}
