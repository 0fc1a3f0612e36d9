package io.frankenbench.measure;

import java.time.Duration;

/** Tells from look to look whether a process is idle, by the CPU time it used meanwhile. */
public final class Idleness {
  /** Time from one look to the next. */
  static final long LOOK_MILLIS = 40;

  private static final double SHARE_OF_A_CORE = 0.15;

  private long cpuNanos;
  private long at = System.nanoTime();

  /**
   * @param cpuNanos CPU time of the process so far
   */
  Idleness(long cpuNanos) {
    this.cpuNanos = cpuNanos;
  }

  /** True if hardly any CPU time was used since the last look; {@code cpuNanosNow} as it stands. */
  boolean look(long cpuNanosNow) {
    long now = System.nanoTime();
    boolean idle = cpuNanosNow - cpuNanos < SHARE_OF_A_CORE * (now - at);
    cpuNanos = cpuNanosNow;
    at = now;
    return idle;
  }

  /** Waits until this process is idle, compilers included, but no longer than {@code patience}. */
  public static void awaitOwn(Duration patience) throws InterruptedException {
    Idleness own = new Idleness(Costs.now(Costs.Spenders.SELF).cpuNanos());
    long looks = patience.toMillis() / LOOK_MILLIS;
    boolean idle = false;
    for (int look = 0; look < looks && !idle; look++) {
      Thread.sleep(LOOK_MILLIS); // idle is what used no CPU meanwhile
      idle = own.look(Costs.now(Costs.Spenders.SELF).cpuNanos());
    }
  }
}
