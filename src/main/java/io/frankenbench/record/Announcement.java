package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server of a shot, before any of its requests. Durations are nanoseconds.
 *
 * @param requests N
 * @param inFlight the in-flight limit
 * @param delay the distribution, written as {@link Delays#parse} reads it
 * @param timeScale factor on the delays
 * @param seed of the delays
 * @param bodyBytes size of each body
 * @param connections {@code fresh} or {@code warm}
 * @param musterTimeoutNanos 0 for a timed shot; for a muster, how long the server holds responses
 *     at most while it waits for {@code inFlight} of them
 * @param sameAddresses true to use the addresses of the previous shot again (its connections may
 *     stay open); false to rotate to the next ones
 * @param watched true to look out for clients that leave before their answer: such requests end at
 *     once and are counted as abandoned; false to find that out when the answer is written
 * @param breaks id of the request whose answer is cut in the middle of its body, on purpose; {@code
 *     null}: none
 */
public record Announcement(
    int requests,
    int inFlight,
    String delay,
    double timeScale,
    long seed,
    int bodyBytes,
    String connections,
    long musterTimeoutNanos,
    boolean sameAddresses,
    boolean watched,
    @Nullable Integer breaks) {

  /** An announcement of {@code workload}. */
  public static Announcement of(Workload workload, long musterTimeoutNanos, boolean sameAddresses) {
    return new Announcement(
        workload.requests(),
        workload.inFlight(),
        workload.delays().toString(),
        workload.timeScale(),
        workload.seed(),
        workload.bodyBytes(),
        workload.connections().toString(),
        musterTimeoutNanos,
        sameAddresses,
        false,
        null);
  }

  /**
   * The same of a shot that the client gives up before its end: the server looks out for clients
   * that leave.
   *
   * @param broken id of the request that the server breaks; {@code null}: none
   */
  public Announcement toBeGivenUp(@Nullable Integer broken) {
    return new Announcement(
        requests,
        inFlight,
        delay,
        timeScale,
        seed,
        bodyBytes,
        connections,
        musterTimeoutNanos,
        sameAddresses,
        true,
        broken);
  }

  /**
   * The workload announced.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  public Workload workload() {
    if (delay == null || connections == null) {
      throw new IllegalArgumentException("delay and connections must be given");
    }
    return new Workload(
        requests,
        inFlight,
        Delays.parse(delay),
        timeScale,
        seed,
        bodyBytes,
        Connections.parse(connections));
  }

  /** True if the server is to hold every response until the limit is reached. */
  @JsonIgnore
  public boolean muster() {
    return musterTimeoutNanos > 0;
  }
}
