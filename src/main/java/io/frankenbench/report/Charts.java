package io.frankenbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The published charts of a race; a chart without data is left out. Those of the headline have the
 * plain names, those of another suite its name before that. How contenders settle is shown beside
 * the headline, whose protocol and connections that is about.
 */
final class Charts {
  private Charts() {}

  static List<Chart> of(Results results, Theme theme) throws IOException {
    WorkloadKey headline = results.headline();
    if (headline == null) {
      return List.of();
    }
    Panels panels = new Panels(results, headline);
    List<Chart> charts = new ArrayList<>();
    if (!results.withoutIdeal()) {
      charts.add(RatioChart.of(panels, theme));
    }
    MatrixChart.of(results, theme).ifPresent(charts::add);
    if (!results.withoutIdeal()) {
      charts.add(ExcessChart.of(panels, theme));
      OverheadChart.of(panels, theme).ifPresent(charts::add);
    }
    if (results.evidence().isHeadline() || results.evidence().isWarmUp()) {
      WarmUpChart.of(panels, theme).ifPresent(charts::add);
      return charts;
    }
    return charts.stream().map(chart -> chart.of(results.suite())).toList();
  }
}
