package io.frankenbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws charts. */
@FunctionalInterface
interface ChartRenderer {

  /**
   * The SVG of each chart by its name.
   *
   * @throws IOException if one cannot be drawn, or Vega warns; the message says which and why
   */
  Map<String, String> render(List<Chart> charts) throws IOException, InterruptedException;

  /**
   * A process of its own. Where {@code frankenbench.blank-charts} is set, charts are empty
   * pictures, which cost nothing: for runs of which nobody looks at them.
   */
  static ChartRenderer usual() {
    return Boolean.getBoolean("frankenbench.blank-charts")
        ? ChartRenderer::blank
        : new ChartProcess();
  }

  private static Map<String, String> blank(List<Chart> charts) {
    return charts.stream()
        .collect(Collectors.toMap(Chart::name, _ -> "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
  }
}
