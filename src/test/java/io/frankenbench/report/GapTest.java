package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.workload.Connections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The widest gap between cells that have something in common. */
class GapTest {
  private final Fabricated run = Fabricated.run(6, 1);

  private void add(String contender, double... makespans) {
    Cell cell =
        Cell.of("factorial", contender, Fabricated.workload(10_000, 1024, Connections.WARM), "");
    run.inBlocks(cell, makespans);
  }

  @Test
  void the_slowest_may_be_too_uncertain_and_the_next_is_not() {
    add("jdk-virtual", 4, 4.01, 4, 4.01, 4, 4.01);
    add("jdk-pool", 6, 6.01, 6, 6.02, 6, 6.01);
    add("jdk-future-pool", 3, 12, 4, 9, 2.9, 8.4); // the highest median
    List<CellResult> cells = run.results().cells();
    Comparison comparison = Comparison.of(cells);

    Gap widest =
        Gap.widest(Metric.MAKESPAN, comparison, cells, cell -> cell.cell().library()).orElseThrow();

    assertThat(widest.most().cell().contender()).isEqualTo("jdk-pool");
    assertThat(widest.least().cell().contender()).isEqualTo("jdk-virtual");
  }
}
