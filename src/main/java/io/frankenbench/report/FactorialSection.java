package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Library × model: which of the two decides, and what each model is like to write. */
final class FactorialSection implements Section {

  @Override
  public List<String> sentences(Results results) {
    return FactorialSentences.of(results);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    Optional<Grid> grid = Grid.of(results);
    return grid.isEmpty() ? List.of() : List.of(FactorialChart.of(grid.get(), results, theme));
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    Grid.of(results)
        .ifPresent(grid -> {
          blocks.add(
              new Block.Heading(3, "factorial: how much is the library, how much the model"));
          blocks.addAll(SharesTable.of(spreads(grid)));
          FactorialTables tables = new FactorialTables(grid, Panels.intervals(results));
          blocks.addAll(tables.matrix());
          blocks.addAll(tables.sameLibrary());
          blocks.addAll(tables.sameModel());
          blocks.addAll(WhatYouWrite.of(grid, results.evidence().sources()));
        });
    results.byWorkload().forEach((workload, cells) -> blocks.addAll(Tables.of(workload, cells)));
    return blocks;
  }

  private static List<Spread> spreads(Grid grid) {
    return Stream.of(Metric.RATIO_TO_IDEAL, Metric.CPU_PER_REQUEST)
        .flatMap(metric -> Spread.of(metric, grid.compared()).stream())
        .toList();
  }
}
