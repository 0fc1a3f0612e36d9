package io.frankenbench.run;

import io.frankenbench.contender.NettyTransport;
import io.frankenbench.measure.Contenders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Bench;
import io.frankenbench.plan.Variant;
import io.frankenbench.record.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * How the JVM of a fork is started: the same for all contenders, but for what a variant is, and for
 * what a contender cannot do without.
 */
public final class ForkJvm {
  /** Heap and collector are fixed, Netty uses the JDK's selectors; the last two keep it quiet. */
  public static final List<String> FLAGS =
      List.of(
          "-XX:+UseG1GC",
          "-Xms2g",
          "-Xmx2g",
          "-Xss1m",
          NettyTransport.ONLY_NIO,
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private ForkJvm() {}

  /**
   * The flags of a fork of {@code cell}.
   *
   * @param plugins the user's own contenders
   */
  static List<String> flags(Cell cell, Plugins plugins) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(Variant.of(cell).jvmFlags());
    if (Bench.of(cell) == Bench.FAN_OUT) {
      flags.addAll(Contenders.named(cell.contender(), plugins).jvmFlags());
    }
    return flags;
  }
}
