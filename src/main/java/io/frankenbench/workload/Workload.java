package io.frankenbench.workload;

/**
 * What one shot asks for.
 *
 * @param requests how many requests, N
 * @param inFlight how many of them may be in flight at once; {@code requests} means all
 * @param delays the distribution of the response delays
 * @param timeScale factor on every delay; 1 is the original
 * @param seed decides the delay of each request
 * @param bodyBytes size of each response body
 * @param connections which connections may be used
 */
public record Workload(
    int requests,
    int inFlight,
    Delays delays,
    double timeScale,
    long seed,
    int bodyBytes,
    Connections connections) {

  /** The most requests a shot may have. */
  public static final int MOST_REQUESTS = 10_000_000;

  /** The largest body. */
  public static final int MOST_BODY_BYTES = 100_000_000;

  /** Checks the ranges, with messages for the user. */
  public Workload {
    require(requests >= 1 && requests <= MOST_REQUESTS, "requests", requests, "1..10000000");
    require(inFlight >= 1 && inFlight <= requests, "in-flight limit", inFlight, "1.." + requests);
    require(timeScale > 0 && timeScale <= 100, "time scale", timeScale, "above 0, at most 100");
    require(bodyBytes >= 1 && bodyBytes <= MOST_BODY_BYTES, "body", bodyBytes, "1..100000000");
  }

  private static void require(boolean holds, String what, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(what + " " + value + " is out of range (" + range + ")");
    }
  }

  /** The delay of request {@code id} in nanoseconds, scaled. */
  public long delayNanos(int id) {
    return Math.round(delays.nanos(seed, id) * timeScale);
  }

  /** The longest delay that can occur, in nanoseconds, scaled. */
  public long longestDelayNanos() {
    return Math.round(delays.longestNanos() * timeScale);
  }

  /** True if every request may be in flight at once. */
  public boolean allInFlight() {
    return inFlight == requests;
  }

  /** Its first {@code number} requests only. */
  public Workload ofFirst(int number) {
    return new Workload(
        number, Math.min(number, inFlight), delays, timeScale, seed, bodyBytes, connections);
  }

  /** The same workload with other delays: their seed and time scale. */
  public Workload with(long newSeed, double newTimeScale) {
    return new Workload(requests, inFlight, delays, newTimeScale, newSeed, bodyBytes, connections);
  }
}
