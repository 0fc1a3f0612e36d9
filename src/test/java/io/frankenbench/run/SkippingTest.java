package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.compose.Composers;
import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Asking;
import io.frankenbench.plan.Bench;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.report.Fabricated;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import org.junit.jupiter.api.Test;

/** What of the suite compose can run here, and in which JVM. */
class SkippingTest {

  @Test
  void only_the_forks_of_the_structured_composer_have_previews_enabled() throws UserError {
    for (Cell cell : Asking.all("compose").plan().cells()) {
      assertThat(ForkJvm.flags(cell, Plugins.NONE).contains("--enable-preview"))
          .as(cell.contender())
          .isEqualTo(cell.contender().equals("okhttp-structured"));
      assertThat(Bench.of(cell)).isEqualTo(Bench.COMPOSE);
      assertThat(Bench.of(cell).parameters(cell))
          .containsEntry("composer", cell.contender())
          .containsEntry("act", cell.variant());
    }
  }

  @Test
  void composers_are_skipped_where_they_are_limited_or_their_jdk_is_another() throws UserError {
    Cell cell = Asking.all("compose").plan().cells().getFirst();
    Workload limited = new Workload(1_000, 10, Delays.original(), 1, 0, 1024, Connections.FRESH);

    assertThat(Skipping.reason(cell, Plugins.NONE)).isEmpty();
    assertThat(Skipping.reason(Cell.of("compose", "okhttp-pool", limited, "gather"), Plugins.NONE))
        .get()
        .asString()
        .contains("--in-flight");
    assertThat(
            Skipping.reason(
                Cell.of(
                    "compose",
                    "okhttp-structured",
                    Fabricated.workload(10, 1024, Connections.FRESH),
                    "gather"),
                Plugins.NONE))
        .isEqualTo(Composers.unavailable("okhttp-structured"));
  }
}
