package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import java.util.Comparator;
import java.util.Locale;

/** What cells must share to be compared: everything but the contender. */
record WorkloadKey(
    String suite,
    int requests,
    int inFlight,
    int bodyBytes,
    String connections,
    String delay,
    double timeScale,
    String protocol,
    String variant)
    implements Comparable<WorkloadKey> {
  /** The body of the original experiment, a whole book. */
  static final int BOOK_BYTES = 450_000;

  /** What sets it apart where the usual is not spoken. */
  static final String HTTP2 = "HTTP/2";

  private static final String ORIGINAL_DELAYS = Delays.original().toString();

  private static final Comparator<WorkloadKey> ORDER =
      Comparator.comparingInt((WorkloadKey key) -> key.suite.equals("headline") ? 0 : 1)
          .thenComparing(WorkloadKey::suite)
          .thenComparingInt(WorkloadKey::requests)
          .thenComparingInt(WorkloadKey::bodyBytes)
          .thenComparingInt(WorkloadKey::inFlight)
          .thenComparing(WorkloadKey::delay)
          .thenComparingDouble(WorkloadKey::timeScale)
          .thenComparing(WorkloadKey::protocol)
          .thenComparing(WorkloadKey::variant)
          .thenComparing(WorkloadKey::connections);

  static WorkloadKey of(Cell cell) {
    return new WorkloadKey(
        cell.suite(),
        cell.requests(),
        cell.inFlight(),
        cell.bodyBytes(),
        cell.connections(),
        cell.delay(),
        cell.timeScale(),
        cell.protocol(),
        cell.variant());
  }

  /** True if every request may be in flight at once. */
  boolean allInFlight() {
    return inFlight == requests;
  }

  /** True if there are requests; false if the tasks only sleep. */
  boolean network() {
    return !protocol.equals("none");
  }

  /** True if HTTP/2 is spoken. */
  boolean http2() {
    return protocol.equals(Protocol.H2.toString());
  }

  boolean fresh() {
    return connections.equals("fresh");
  }

  /** True if answers come after whole seconds, those of a second all at once. */
  boolean inBursts() {
    return network() && delay.equals(ORIGINAL_DELAYS) && timeScale == 1;
  }

  /**
   * All that sets it apart but the connection policy: the heading of a chart's panel, its lines
   * separated by " | ".
   */
  String panel() {
    StringBuilder text = new StringBuilder(network() ? requestsAndBody() : sleeps());
    if (!allInFlight() && network()) {
      text.append(" | ").append(Words.grouped(inFlight)).append(" in flight");
    }
    if (http2()) {
      text.append(" | ").append(HTTP2);
    }
    if (!delay.equals(ORIGINAL_DELAYS)) {
      text.append(" | ").append(delay);
    }
    if (timeScale != 1) {
      text.append(String.format(Locale.ROOT, " | delays × %s", Words.plain(timeScale)));
    }
    return text.append(variant.isEmpty() ? "" : " | " + variant).toString();
  }

  private String requestsAndBody() {
    return Words.grouped(requests) + " × " + body();
  }

  /** How large each answer is. */
  String body() {
    return Words.bytes(bodyBytes) + (bodyBytes == BOOK_BYTES ? " (the book)" : "");
  }

  private String sleeps() {
    return Words.count(requests, "sleep") + (allInFlight() ? " at once" : " in sequence");
  }

  /**
   * In a sentence: "10,000 requests of 1 KiB over fresh connections, with no in-flight limit", or
   * "10,000 sleeps at once".
   */
  String sentence() {
    if (!network()) {
      return sleeps();
    }
    return Words.grouped(requests)
        + (requests == 1 ? " request of " : " requests of ")
        + Words.bytes(bodyBytes)
        + " over "
        + connections
        + (http2() ? " " + HTTP2 : "")
        + " connections, "
        + (allInFlight()
            ? "with no in-flight limit"
            : "at most " + Words.grouped(inFlight) + " in flight")
        + (variant.isEmpty() ? "" : " (" + variant + ")");
  }

  @Override
  public int compareTo(WorkloadKey other) {
    return ORDER.compare(this, other);
  }
}
