package io.frankenbench.contender;

import io.frankenbench.workload.Protocol;
import java.time.Duration;

/**
 * What a client is opened with.
 *
 * @param inFlight how many requests may be in flight at once, and must be able to: every pool,
 *     queue and permit of a client is as large as that
 * @param longestDelay the longest that the server may take to begin an answer: the longest delay,
 *     and for how long a muster may hold it
 * @param protocol what every request is to be sent by, one of {@link Contender#protocols()}
 */
public record Settings(int inFlight, Duration longestDelay, Protocol protocol) {

  /** Of a client that speaks HTTP/1.1. */
  public Settings(int inFlight, Duration longestDelay) {
    this(inFlight, longestDelay, Protocol.H1);
  }

  /** True if HTTP/2 is to be spoken, where one connection carries many requests. */
  public boolean http2() {
    return protocol == Protocol.H2;
  }

  /** A time that no healthy connect or answer takes: for each timeout of a client. */
  public Duration patience() {
    return longestDelay.plusSeconds(60);
  }

  /** How long an idle connection must be kept: longer than any pause between two shots. */
  public Duration keepAlive() {
    return Duration.ofMinutes(10);
  }

  /**
   * How long a connection may be silent, in use or idle: for clients with one limit for both, the
   * longer of {@link #patience()} and {@link #keepAlive()}.
   */
  public Duration silence() {
    return patience().compareTo(keepAlive()) > 0 ? patience() : keepAlive();
  }
}
