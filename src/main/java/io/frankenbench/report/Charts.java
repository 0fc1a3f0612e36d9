package io.frankenbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The published charts of a run; a chart without data is left out. */
final class Charts {
  private Charts() {}

  static List<Chart> of(Results results, Theme theme) throws IOException {
    WorkloadKey headline = results.headline();
    if (headline == null) {
      return List.of();
    }
    Panels panels = new Panels(results, headline);
    List<Chart> charts = new ArrayList<>();
    charts.add(RatioChart.of(panels, theme));
    MatrixChart.of(results, theme).ifPresent(charts::add);
    charts.add(ExcessChart.of(panels, theme));
    OverheadChart.of(panels, theme).ifPresent(charts::add);
    WarmUpChart.of(panels, theme).ifPresent(charts::add);
    return charts;
  }
}
