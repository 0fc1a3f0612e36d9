package io.frankenbench.workload;

/** Over how many processes connections are spread, since one may open only so many files. */
public final class Processes {
  /** The most connections of one process: below the 20,000 files that one is often allowed. */
  public static final int MOST_CONNECTIONS = 15_000;

  private Processes() {}

  /** How many processes hold {@code connections} of them. */
  public static int forConnections(int connections) {
    return Math.ceilDiv(connections, MOST_CONNECTIONS);
  }
}
