package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.FileLimit;
import io.frankenbench.workload.Processes;
import java.util.Set;

/**
 * What a cell asks of a machine, while all it may have in flight is in flight.
 *
 * @param network false for a cell that only sleeps
 * @param files open files of the largest process, be it a client's or a server's
 * @param perAddress connections to one of the server's addresses
 * @param inFlightBytes body bytes of all that is in flight, which the kernel may have to hold
 * @param threads tasks on the whole machine, the two JVMs and the rest of the system included
 * @param maps memory maps of the fork
 * @param fixedBytes main memory that the fork and the kernel certainly need
 * @param comfortableBytes main memory with a full heap in both JVMs
 */
public record Demand(
    boolean network,
    long files,
    long perAddress,
    long inFlightBytes,
    long threads,
    long maps,
    long fixedBytes,
    long comfortableBytes) {
  /** The server spreads each shot over at most so many loopback addresses. */
  public static final int MOST_ADDRESSES = 4;

  /** Their library calls back from a thread that each call has blocked. */
  private static final Set<String> BLOCKED_BEHIND_CALLBACKS =
      Set.of("okhttp-async", "okhttp-future");

  /** Heap of a fork, and the most the host is reckoned to need. */
  static final long HEAP_BYTES = 2L << 30;

  private static final int PER_ADDRESS = 2_500;

  /** Files a JVM has open anyway: jars, selectors, logs. */
  private static final long OWN_FILES = 120;

  /** Threads of two JVMs and of the rest of a quiet machine. */
  private static final long OTHER_THREADS = 1_000;

  /** A Java thread's stack and its guard zone, as /proc/self/maps of JDK 25 shows them. */
  private static final long MAPS_PER_THREAD = 2;

  private static final long OWN_MAPS = 2_000;
  private static final long HOST_AT_LEAST_BYTES = 512L << 20;

  /** Both ends of a connection, without what is queued in them. */
  private static final long SOCKETS_BYTES = 16L << 10;

  /** Touched part of a thread's stacks in JVM and kernel. */
  private static final long THREAD_BYTES = 64L << 10;

  /**
   * The demand of {@code cell} if the server listens on {@code mostAddresses} addresses at most.
   * {@code mostKernelBytes} is all that the kernel ever gives to TCP.
   */
  static Demand of(Cell cell, int mostAddresses, long mostKernelBytes) {
    boolean network = !cell.suite().equals("timers");
    long inFlight = inFlight(cell);
    long sockets = network ? connections(cell, inFlight) : 0;
    int servers = Math.max(1, Processes.forConnections((int) sockets));
    int clients = cell.model().endsWith("-process") ? servers : 1;
    long own = threadPerRequest(cell) ? cell.inFlight() : 0;
    long bytes = sockets * cell.bodyBytes();
    long kernel = Math.min(bytes, mostKernelBytes) + sockets * SOCKETS_BYTES;
    long fixed = HEAP_BYTES + HOST_AT_LEAST_BYTES + kernel + own * THREAD_BYTES;
    return new Demand(
        network,
        Math.ceilDiv(sockets, Math.min(servers, clients)) + OWN_FILES,
        Math.ceilDiv(sockets, servers * addresses(inFlight / servers, mostAddresses)),
        bytes,
        own + OTHER_THREADS,
        own * MAPS_PER_THREAD + OWN_MAPS,
        fixed,
        fixed - HOST_AT_LEAST_BYTES + HEAP_BYTES);
  }

  /** By HTTP/2 some clients open one for each request as long as none is ready, but not more. */
  private static long connections(Cell cell, long inFlight) {
    return cell.http2() ? Math.min(inFlight, Processes.MOST_CONNECTIONS) : inFlight;
  }

  /** A fork that may open fewer files than its limit in flight is there to meet that. */
  private static long inFlight(Cell cell) {
    return FileLimit.of(cell.variant())
        .filter(FileLimit::hard)
        .map(limit -> Math.min(limit.files(), cell.inFlight()))
        .orElse(cell.inFlight());
  }

  /** How many addresses the server spreads {@code inFlight} connections over. */
  static long addresses(long inFlight, int mostAddresses) {
    return Math.clamp(Math.ceilDiv(inFlight, PER_ADDRESS), 1, mostAddresses);
  }

  /** True if the contender keeps one platform thread for each request in flight. */
  static boolean threadPerRequest(Cell cell) {
    String model = cell.model();
    return model.equals("pool")
        || model.endsWith("-pool")
        || model.endsWith("pool-process")
        || model.equals("threads")
        || model.endsWith("-threads")
        || BLOCKED_BEHIND_CALLBACKS.contains(cell.contender());
  }
}
