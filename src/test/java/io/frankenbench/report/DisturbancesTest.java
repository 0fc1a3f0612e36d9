package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four measured shots of 3.1 s, of which some were not alone on the machine. */
class DisturbancesTest {
  private static final Cell CELL =
      Cell.of("headline", "ahc-async", Fabricated.workload(1_000, 1024, Connections.FRESH), "");

  private static List<CellResult> cells(double... foreignShares) {
    Fabricated run = Fabricated.run(foreignShares.length, 1);
    for (int block = 0; block < foreignShares.length; block++) {
      run.beside(foreignShares[block]).makespans(CELL, block, 3.1);
    }
    return run.results().cells();
  }

  @Test
  void a_machine_that_was_left_alone_is_not_mentioned() {
    assertThat(Disturbances.of(cells(0.0, 0.02, 0.1, 0.07))).isEmpty();
  }

  @Test
  void a_single_disturbed_shot_is_told_with_how_much_it_lost() {
    assertThat(Disturbances.of(cells(0.0, 0.48, 0.02, 0.11)))
        .containsExactly(
            "In 2 of 4 measured shots of ahc-async at 1,000 requests of 1 KiB over fresh"
                + " connections, with no in-flight limit other programs used up to 48 % of the"
                + " machine's CPU time, so its figures are not its own alone. Repeat it on a quiet"
                + " machine.");
  }
}
