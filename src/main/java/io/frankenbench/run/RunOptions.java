package io.frankenbench.run;

import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of {@code run}; {@code null} or empty where nothing was said.
 *
 * @param suites names
 * @param extent how much of it
 * @param blocks number of blocks
 * @param shots measured shots of each fork
 * @param contenders ids
 * @param requests N, several
 * @param inFlight limits, 0 for all
 * @param bodies sizes or files
 * @param connections policies
 * @param delays distribution
 * @param timeScale factor on the delays
 * @param seed of the delays
 * @param orderSeed of the order of cells
 * @param server a remote server's control address
 * @param out folder of the results
 * @param command the command line as it was given, for the record
 */
public record RunOptions(
    List<String> suites,
    Extent extent,
    @Nullable Integer blocks,
    @Nullable Integer shots,
    List<String> contenders,
    List<Integer> requests,
    List<Integer> inFlight,
    List<BodyOption> bodies,
    List<Connections> connections,
    Delays delays,
    double timeScale,
    long seed,
    long orderSeed,
    @Nullable URI server,
    Path out,
    String command) {

  /** How much of the suites is run. */
  public enum Extent {
    /** A look: one block, small bodies. */
    QUICK,
    /** Two blocks. */
    USUAL,
    /** Eight blocks. */
    FULL
  }

  /**
   * A body: generated, or a user's file.
   *
   * @param bytes its size
   * @param file {@code null} if generated
   */
  public record BodyOption(int bytes, @Nullable Path file) {}
}
