package io.frankenbench.server;

import io.frankenbench.workload.Workload;

/**
 * What the server does wrong on purpose, so that {@code selftest} can show that it is noticed. The
 * ledger goes on to hold every answer against its true delay.
 *
 * @param delays how long an answer really waits
 * @param acceptPauseMillis how long an I/O thread dozes over each new connection
 * @param deafMillis how long after its announcement no connection of a shot is accepted
 * @param backlog how many connections may wait to be accepted
 */
public record Faults(DelayFault delays, int acceptPauseMillis, int deafMillis, int backlog) {
  private static final int AMPLE = 16_384;
  private static final int LITTLE = 24;

  /** Nothing. */
  public static final Faults NONE = new Faults(Workload::delayNanos, 0, 0, AMPLE);

  /** How long an answer really waits, against what was agreed. */
  @FunctionalInterface
  public interface DelayFault {
    /** In nanoseconds, for request {@code id}. */
    long nanos(Workload workload, int id);
  }

  /** Answers that wait for {@code delays}. */
  public static Faults of(DelayFault delays) {
    return new Faults(delays, 0, 0, AMPLE);
  }

  /** Dozes over each new connection. */
  public static Faults slowAccept(int millis) {
    return new Faults(Workload::delayNanos, millis, 0, AMPLE);
  }

  /**
   * Accepts nothing for a while, and has little room for connections that wait for it: of 40, more
   * than half find it, so that all the others do when they come again, a second later.
   */
  public static Faults deaf(int millis) {
    return new Faults(Workload::delayNanos, 0, millis, LITTLE);
  }
}
