package io.frankenbench.plan;

import io.frankenbench.record.ServerAddress;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of {@code run}; {@code null} or empty where nothing was said.
 *
 * @param suites names
 * @param amount how much of them
 * @param contenders ids
 * @param requests N, several
 * @param inFlight limits, 0 for all
 * @param bodies sizes or files
 * @param connections policies
 * @param protocols what is spoken
 * @param delays distribution; {@code null}: the suite's own
 * @param timeScale factor on the delays; {@code null}: the suite's own
 * @param seed of the delays
 * @param orderSeed of the order of cells; {@code null}: any, or that of the run to go on with
 * @param server a remote server
 * @param out folder of the results
 * @param resume true to go on with the run that the folder holds
 * @param command the command line as it was given, but for the server's token, for the record
 * @param plugins contenders of the user's own
 */
public record RunOptions(
    List<String> suites,
    Amount amount,
    List<String> contenders,
    List<Integer> requests,
    List<Integer> inFlight,
    List<BodyOption> bodies,
    List<Connections> connections,
    List<Protocol> protocols,
    @Nullable Delays delays,
    @Nullable Double timeScale,
    long seed,
    @Nullable Long orderSeed,
    @Nullable ServerAddress server,
    Path out,
    boolean resume,
    String command,
    PluginJars plugins) {

  /** By the protocols that the suites have, and without contenders of the user's own. */
  public RunOptions(
      List<String> suites,
      Amount amount,
      List<String> contenders,
      List<Integer> requests,
      List<Integer> inFlight,
      List<BodyOption> bodies,
      List<Connections> connections,
      @Nullable Delays delays,
      @Nullable Double timeScale,
      long seed,
      @Nullable Long orderSeed,
      @Nullable ServerAddress server,
      Path out,
      boolean resume,
      String command) {
    this(
        suites,
        amount,
        contenders,
        requests,
        inFlight,
        bodies,
        connections,
        List.of(),
        delays,
        timeScale,
        seed,
        orderSeed,
        server,
        out,
        resume,
        command,
        PluginJars.NONE);
  }

  /** The same with contenders of the user's own. */
  public RunOptions withPlugins(PluginJars jars) {
    return new RunOptions(
        suites,
        amount,
        contenders,
        requests,
        inFlight,
        bodies,
        connections,
        protocols,
        delays,
        timeScale,
        seed,
        orderSeed,
        server,
        out,
        resume,
        command,
        jars);
  }

  /** The same by other protocols; none: those that the suites have. */
  public RunOptions speaking(List<Protocol> others) {
    return new RunOptions(
        suites,
        amount,
        contenders,
        requests,
        inFlight,
        bodies,
        connections,
        others,
        delays,
        timeScale,
        seed,
        orderSeed,
        server,
        out,
        resume,
        command,
        plugins);
  }

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
   * How much of the suites is run, and when it is enough; {@code null} where nothing was said.
   *
   * @param extent what it is for
   * @param blocks number of blocks
   * @param shots measured shots of each fork
   * @param budget time in which as many whole blocks run as fit
   * @param until width of the headline's 95 % intervals, as high end ÷ low end − 1, that is enough
   */
  public record Amount(
      Extent extent,
      @Nullable Integer blocks,
      @Nullable Integer shots,
      @Nullable Duration budget,
      @Nullable Double until) {
    /** An interval that is worth the name needs as many. */
    public static final int LEAST_BLOCKS_UNTIL = 5;

    /** Nothing but the extent was said. */
    public static Amount of(Extent extent) {
      return new Amount(extent, null, null, null, null);
    }
  }

  /**
   * A body: generated, or a user's file.
   *
   * @param bytes its size
   * @param file {@code null} if generated
   */
  public record BodyOption(int bytes, @Nullable Path file) {}
}
