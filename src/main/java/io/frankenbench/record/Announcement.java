package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server of a shot, before any of its requests. Durations are nanoseconds.
 *
 * @param shot token of the shot; {@code null}: the server chooses one
 * @param requests N
 * @param inFlight the in-flight limit
 * @param delay the distribution, written as {@link Delays#parse} reads it
 * @param timeScale factor on the delays
 * @param seed of the delays
 * @param bodyBytes size of each body
 * @param connections {@code fresh} or {@code warm}
 * @param musterTimeoutNanos 0 for a timed shot; for a muster, how long the server holds responses
 *     at most while it waits for {@code inFlight} of them
 * @param held true to hold the responses of a muster on when it is reached, until it is let go, so
 *     that one can look at a client that waits for all of them
 * @param sameAddresses true to use the addresses of the previous shot again (its connections may
 *     stay open); false to rotate to the next ones
 * @param breaks id of the request whose answer is cut in the middle of its body, on purpose; {@code
 *     null}: none
 * @param protocol {@code h1}, or {@code h2}, to which clients may then upgrade; {@code null}: h1
 */
public record Announcement(
    @Nullable String shot,
    int requests,
    int inFlight,
    String delay,
    double timeScale,
    long seed,
    int bodyBytes,
    String connections,
    long musterTimeoutNanos,
    boolean held,
    boolean sameAddresses,
    @Nullable Integer breaks,
    @Nullable String protocol) {

  /** An announcement of {@code workload}. */
  public static Announcement of(Workload workload, long musterTimeoutNanos, boolean sameAddresses) {
    return new Announcement(
        null,
        workload.requests(),
        workload.inFlight(),
        workload.delays().toString(),
        workload.timeScale(),
        workload.seed(),
        workload.bodyBytes(),
        workload.connections().toString(),
        musterTimeoutNanos,
        false,
        sameAddresses,
        null,
        null);
  }

  /** The same of a shot that is fetched by {@code spoken}. */
  public Announcement by(Protocol spoken) {
    return with(shot, inFlight, held, breaks, spoken.toString());
  }

  /**
   * What one of several servers is told that share the requests: its share of those that may be in
   * flight.
   *
   * @param number of the server, from 0
   * @param servers how many there are
   * @throws IllegalArgumentException if not all may be in flight: then nobody knows the shares
   */
  public Announcement share(int number, int servers) {
    if (servers > 1 && inFlight < requests) {
      throw new IllegalArgumentException(
          "several servers can share " + requests + " requests only if all may be in flight");
    }
    return with(shot, Math.ceilDiv(inFlight - number, servers), held, breaks, protocol);
  }

  /** The same of a shot with this token. */
  public Announcement called(@Nullable String token) {
    return with(token, inFlight, held, breaks, protocol);
  }

  /** The same of a muster that is held on until it is let go. */
  public Announcement heldOn() {
    return with(shot, inFlight, true, breaks, protocol);
  }

  /** The same of a shot in which the server breaks the answer to request {@code broken}. */
  public Announcement breaking(@Nullable Integer broken) {
    return with(shot, inFlight, held, broken, protocol);
  }

  private Announcement with(
      @Nullable String otherShot,
      int otherInFlight,
      boolean isHeld,
      @Nullable Integer otherBreaks,
      @Nullable String otherProtocol) {
    return new Announcement(
        otherShot,
        requests,
        otherInFlight,
        delay,
        timeScale,
        seed,
        bodyBytes,
        connections,
        musterTimeoutNanos,
        isHeld,
        sameAddresses,
        otherBreaks,
        otherProtocol);
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

  /**
   * What its requests come by.
   *
   * @throws IllegalArgumentException if that is no protocol
   */
  public Protocol spoken() {
    return protocol == null ? Protocol.H1 : Protocol.parse(protocol);
  }

  /** True if the server is to hold every response until the limit is reached. */
  @JsonIgnore
  public boolean muster() {
    return musterTimeoutNanos > 0;
  }
}
