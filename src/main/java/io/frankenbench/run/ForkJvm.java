package io.frankenbench.run;

import java.util.List;

/** The JVM flags of every fork, the same for all contenders. */
public final class ForkJvm {
  /** Heap and collector are fixed; the last two keep JDK 25 quiet. */
  public static final List<String> FLAGS =
      List.of(
          "-XX:+UseG1GC",
          "-Xms2g",
          "-Xmx2g",
          "-Xss1m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private ForkJvm() {}
}
