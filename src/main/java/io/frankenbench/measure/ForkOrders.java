package io.frankenbench.measure;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the host tells a fork beside the benchmark's parameters; travels as system properties.
 *
 * @param server private file with the address of the server and its token, which have no place
 *     among a process's arguments; {@code null}: start one
 * @param partial where to append shots; {@code null}: nowhere
 * @param suite the suite the cell belongs to
 * @param variant what else sets the cell apart
 * @param tolerance what is an outcome of the cell's shots, and no fault
 * @param block number of the block
 * @param fork number of the fork in the block
 * @param seed of the run
 * @param orderSeed of the blocks
 * @param plugins the user's own contenders
 */
public record ForkOrders(
    @Nullable Path server,
    @Nullable Path partial,
    String suite,
    String variant,
    Tolerance tolerance,
    int block,
    int fork,
    long seed,
    long orderSeed,
    Plugins plugins) {
  /** A fork with void shots that it could not help is followed by at most this many others. */
  public static final int MOST_REPETITIONS = 2;

  private static final String PREFIX = "frankenbench.";

  /** Of a benchmark started on its own. */
  public static final ForkOrders BARE =
      new ForkOrders(null, null, "jmh", "", Tolerance.NOTHING, 0, 0, 1, 0, Plugins.NONE);

  /** The orders this JVM was started with; from now on it writes numbers as its host does. */
  public static ForkOrders fromSystemProperties() {
    Locale.setDefault(Locale.ROOT);
    String server = System.getProperty(PREFIX + "server");
    String partial = System.getProperty(PREFIX + "partial");
    return new ForkOrders(
        server == null ? null : Path.of(server),
        partial == null ? null : Path.of(partial),
        System.getProperty(PREFIX + "suite", BARE.suite),
        System.getProperty(PREFIX + "variant", BARE.variant),
        Tolerance.valueOf(System.getProperty(PREFIX + "tolerance", BARE.tolerance.name())),
        Integer.getInteger(PREFIX + "block", BARE.block),
        Integer.getInteger(PREFIX + "fork", BARE.fork),
        Long.getLong(PREFIX + "seed", BARE.seed),
        Long.getLong(PREFIX + "order-seed", BARE.orderSeed),
        Plugins.fromSystemProperty());
  }

  /** The JVM option that names the file with the address of the server. */
  public static String serverOption(Path server) {
    return "-D" + PREFIX + "server=" + server;
  }

  /** The JVM options that hand over these orders. */
  public List<String> jvmOptions() {
    List<String> options = new ArrayList<>();
    if (server != null) {
      options.add(serverOption(server));
    }
    if (partial != null) {
      options.add("-D" + PREFIX + "partial=" + partial);
    }
    options.add("-D" + PREFIX + "suite=" + suite);
    options.add("-D" + PREFIX + "variant=" + variant);
    options.add("-D" + PREFIX + "tolerance=" + tolerance.name());
    options.add("-D" + PREFIX + "block=" + block);
    options.add("-D" + PREFIX + "fork=" + fork);
    options.add("-D" + PREFIX + "seed=" + seed);
    options.add("-D" + PREFIX + "order-seed=" + orderSeed);
    options.addAll(plugins.jvmOptions());
    return options;
  }

  /** What a fork of {@code cell} is to do. */
  public ForkPlan plan(Cell cell) {
    boolean keepSamples = block == 0 && fork == 0;
    return new ForkPlan(cell, block, fork, seed, orderSeed, keepSamples, tolerance);
  }

  /** True if another fork can follow for what other programs have disturbed in this one. */
  public boolean mayBeRepeated() {
    return partial != null && fork < MOST_REPETITIONS;
  }

  /** By which rules the fork judges. */
  public ForkRules rules() {
    return mayBeRepeated()
        ? ForkRules.USUAL
        : ForkRules.USUAL.without(Set.of(Check.NO_FOREIGN_CPU));
  }

  /**
   * Records {@code shot}, which has been judged, and shows it to JMH.
   *
   * @throws VoidShotException if nothing that follows in this fork could count
   */
  public void deliver(Shot shot) throws VoidShotException {
    record(shot);
    ShotProfiler.publish(shot);
    boolean hopeless = shot.position().phase() == Phase.MUSTER || partial == null;
    if (shot.verdict().isVoid() && hopeless) {
      throw new VoidShotException(
          shot.position().phase() + " shot void: " + shot.verdict().reason());
    }
  }

  /** Appends {@code shot} to the fork's own file. */
  public void record(Shot shot) {
    if (partial == null) {
      return;
    }
    try {
      ShotFile.append(partial, List.of(shot));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + partial + ": " + e.getMessage(), e);
    }
  }
}
