package io.frankenbench.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Charts as Vega draws them; it is loaded once for all tests of a JVM, which takes seconds. */
final class Drawn {
  private static @Nullable Vega vega;

  private Drawn() {}

  /** The SVG of {@code chart}. */
  static synchronized String svg(Chart chart) throws IOException {
    if (vega == null) {
      vega = new Vega();
    }
    return vega.svg(chart.spec());
  }
}
