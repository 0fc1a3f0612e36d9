package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ratio to ideal, CPU per request and peak RSS of very large batches. */
final class MillionChart {
  private static final SizesChart CHART =
      new SizesChart(
          "million",
          "A million requests, 10,000 in flight: in how much time, work and memory?",
          "Signs in three columns, a line for each contender: ratio to ideal, client CPU per"
              + " request, peak RSS. All figures are in summary.csv.",
          List.of(
              new SizesChart.Column(
                  "makespan ÷ ideal (log)", Metric.RATIO_TO_IDEAL, x -> Words.fixed(x, 3)),
              new SizesChart.Column(
                  "client CPU, µs/request (log)", Metric.CPU_PER_REQUEST, Words::brief),
              new SizesChart.Column("peak RSS, MB (log)", Metric.PEAK_RSS, Words::grouped)),
          Arrays.stream(Million.Kind.values()).map(Million.Kind::toString).toList());

  private MillionChart() {}

  /** Empty if no cell has figures. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    Million million = Million.of(results);
    List<SizesChart.Line> lines = new ArrayList<>();
    for (String contender : million.contenders()) {
      Map<Integer, CellResult> cells = new TreeMap<>();
      for (int size : million.sizes()) {
        million.at(contender, size).ifPresent(cell -> cells.put(size, cell));
      }
      String kind = Million.Kind.of(cells.values().iterator().next()).toString();
      lines.add(new SizesChart.Line(contender, kind, cells));
    }
    return CHART.of(lines, million.sizes(), subtitle(results, million.sizes()), theme);
  }

  private static List<String> subtitle(Results results, List<Integer> sizes) {
    return List.of(
        Words.list(sizes.stream().map(Words::grouped).toList())
            + " requests of 1 KiB over warm connections, at most 10,000 in flight.",
        "Hollow: the smaller batch. Numbers are the larger one's. Where both signs meet, nothing"
            + " grows.",
        "Most of the RSS is the heap that each was given, which the table has. "
            + Panels.blocksAndShots(results)
            + ".");
  }
}
