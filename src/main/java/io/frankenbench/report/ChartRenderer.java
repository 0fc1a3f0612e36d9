package io.frankenbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Draws charts. */
@FunctionalInterface
interface ChartRenderer {

  /**
   * The SVG of each chart by its name.
   *
   * @throws IOException if one cannot be drawn, or Vega warns; the message says which and why
   */
  Map<String, String> render(List<Chart> charts) throws IOException, InterruptedException;
}
