package io.frankenbench.server;

import io.frankenbench.record.Token;
import io.frankenbench.workload.Delays;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the server is started.
 *
 * @param bind literal IP address of the control listener
 * @param port of the control listener; 0 lets the system choose
 * @param shotAddresses literal IP addresses that shots rotate through; empty for the usual ones:
 *     127.0.0.2 to 127.0.0.13 on Linux if {@code bind} is 127.0.0.1, else {@code bind} alone
 * @param body what the plain route answers, and shots that ask for its size
 * @param maxWaiting how many requests may wait at once; the next is answered 503
 * @param seed of the plain route's delays
 * @param delays distribution of the plain route's delays
 * @param timeScale factor on the plain route's delays
 * @param ioThreads how many threads serve connections
 * @param token what its control wants to see
 * @param limits what it bears
 * @param faults what it does wrong on purpose
 */
public record ServerOptions(
    String bind,
    int port,
    List<String> shotAddresses,
    Book body,
    int maxWaiting,
    long seed,
    Delays delays,
    double timeScale,
    int ioThreads,
    Token token,
    Limits limits,
    Faults faults) {
  private static final int LOOPBACK_SHOT_ADDRESSES = 12;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public ServerOptions {
    require(port >= 0 && port <= 65_535, "port", port, "0..65535");
    require(maxWaiting >= 1, "limit of waiting requests", maxWaiting, "1 or more");
    require(timeScale > 0 && timeScale <= 100, "time scale", timeScale, "above 0, at most 100");
    require(ioThreads >= 1 && ioThreads <= 256, "I/O threads", ioThreads, "1..256");
    InetAddress address = literal(bind);
    shotAddresses = shotAddresses.isEmpty() ? usualShotAddresses(address) : shotAddresses;
    shotAddresses.forEach(ServerOptions::literal);
    shotAddresses = List.copyOf(shotAddresses);
  }

  /** A server on an ephemeral port of 127.0.0.1 that answers as the original one did. */
  public static ServerOptions defaults() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new ServerOptions(
        "127.0.0.1",
        0,
        List.of(),
        Book.generated(Book.USUAL_BYTES),
        200_000,
        1,
        Delays.original(),
        1.0,
        Math.clamp(cores, 2, 8),
        Token.random(),
        Limits.usual(),
        Faults.NONE);
  }

  /** The same with another control listener, and the shot addresses that are usual with it. */
  public ServerOptions at(String newBind, int newPort) {
    return new ServerOptions(
        newBind,
        newPort,
        List.of(),
        body,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        limits,
        faults);
  }

  /** The same with other shot addresses. */
  public ServerOptions withShotAddresses(List<String> addresses) {
    return new ServerOptions(
        bind,
        port,
        addresses,
        body,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        limits,
        faults);
  }

  /** The same with another body. */
  public ServerOptions withBody(Book newBody) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        newBody,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        limits,
        faults);
  }

  /** The same with another limit of waiting requests. */
  public ServerOptions withMaxWaiting(int newMaxWaiting) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        body,
        newMaxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        limits,
        faults);
  }

  /** The same with other delays on the plain route. */
  public ServerOptions withDelays(Delays newDelays, double newTimeScale, long newSeed) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        body,
        maxWaiting,
        newSeed,
        newDelays,
        newTimeScale,
        ioThreads,
        token,
        limits,
        faults);
  }

  /** The same with another token. */
  public ServerOptions withToken(Token newToken) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        body,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        newToken,
        limits,
        faults);
  }

  /** The same that bears more or less. */
  public ServerOptions withLimits(Limits newLimits) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        body,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        newLimits,
        faults);
  }

  /** The same, doing something wrong. */
  public ServerOptions withFaults(Faults newFaults) {
    return new ServerOptions(
        bind,
        port,
        shotAddresses,
        body,
        maxWaiting,
        seed,
        delays,
        timeScale,
        ioThreads,
        token,
        limits,
        newFaults);
  }

  private static List<String> usualShotAddresses(InetAddress bind) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    if (!linux || !bind.getHostAddress().equals("127.0.0.1")) {
      return List.of(bind.getHostAddress());
    }
    return IntStream.range(0, LOOPBACK_SHOT_ADDRESSES).mapToObj(i -> "127.0.0." + (i + 2)).toList();
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + address + "' is no IP address; write one such as 127.0.0.1", e);
    }
  }

  private static void require(boolean holds, String what, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(what + " " + value + " is out of range (" + range + ")");
    }
  }
}
