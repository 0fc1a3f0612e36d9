package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Readings;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no answer has to be waited for, there is no ideal, and so no ratio to one. */
class NoIdealTest {
  @TempDir Path dir;

  private static Cell cell(String suite, String contender, String variant) {
    Workload workload =
        new Workload(1_000, 1_000, Delays.parse("fixed:0s"), 1, 0, 1024, Connections.FRESH);
    return Cell.of(suite, contender, workload, variant);
  }

  private static Readings metrics(double makespan) {
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.LAST_BYTE, makespan)
        .with(Metric.IDEAL, 0.0)
        .with(Metric.BOUND, 0.0)
        .with(Metric.EXCESS, makespan)
        .with(Metric.ISSUE_WINDOW, makespan / 2)
        .with(Metric.CPU_PER_REQUEST, 50.0)
        .with(Metric.SERVER_CPU_PER_REQUEST, 40.0)
        .with(Metric.ALLOC_PER_REQUEST, 3_000.0)
        .with(Metric.PEAK_RSS, 300.0)
        .with(Metric.LIVE_HEAP, 80.0)
        .with(Metric.PEAK_THREADS, 20.0)
        .with(Metric.CONNECTIONS_OPENED, 1_000.0)
        .with(Metric.PEAK_IN_FLIGHT, 900.0)
        .with(Metric.SERVER_LATENESS_P99, 1.5)
        .with(Metric.MACHINE_BUSY, 0.8)
        .with(Metric.ERRORS, 0.0);
  }

  private static Fabricated run(String suite, int blocks) {
    Fabricated run = Fabricated.run(blocks, 1);
    String variant = suite.equals("compose") ? "gather" : "";
    for (int block = 0; block < blocks; block++) {
      run.measured(cell(suite, "raw-selector", variant), block, metrics(0.2));
      run.measured(cell(suite, "okhttp-pool", variant), block, metrics(0.5 + block / 1e3));
      run.measured(cell(suite, "okhttp-virtual", variant), block, metrics(0.4 + block / 1e3));
    }
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headline",
        "seeds",
        "factorial",
        "limits",
        "million",
        "waiting",
        "selectors",
        "ladder",
        "defaults",
        "compose",
        "timers",
        "http2",
        "warm-up"
      })
  void every_suite_has_its_pages_and_no_figure_is_infinite(String suite) throws Exception {
    run(suite, 5).write(dir);

    String summary = Fabricated.summary(dir);

    if (!List.of("factorial", "limits", "defaults").contains(suite)) {
      assertThat(Files.readString(dir.resolve(suite + ".md")))
          .contains("there is no ideal, and no ratio to one", "with 0.40 s, 2,488 requests/s")
          .doesNotContain("No cell");
    }
    assertThat(summary).contains("ratio_to_ideal,1,,,,,0,0,valid").contains("makespan,s,0.2");
    for (String page : List.of("summary.csv", suite + ".md", "README.md", "index.html")) {
      assertThat(Files.readString(dir.resolve(page)))
          .as(page)
          .doesNotContain("9,223,372", "9223372", "∞", ">NaN<", " NaN ");
    }
  }

  @Test
  void time_rate_and_cost_are_shown_and_the_fastest_wins() throws Exception {
    run("headline", 5).write(dir);
    Fabricated.summary(dir);

    assertThat(Files.readString(dir.resolve("headline.md")))
        .contains("there is no ideal, and no ratio to one", "client CPU")
        .contains("| requests/s |")
        .doesNotContain("ratio to ideal (low", "ratio-to-ideal.svg")
        .containsPattern("\\| okhttp-virtual \\| 0.402 \\| 2,488 \\|")
        .contains("with 0.40 s, 2,488 requests/s");
    assertThat(dir.resolve("charts/ratio-to-ideal.svg")).doesNotExist();
    assertThat(dir.resolve("charts/winner-matrix.svg")).exists();
  }

  @Test
  void two_such_runs_are_compared_by_their_times() throws IOException {
    RunComparison same =
        RunComparison.of(
            run("headline", 5).write(dir.resolve("a")), run("headline", 5).write(dir.resolve("b")));

    assertThat(same.text().getLast()).isEqualTo("No certain difference.");
    assertThat(same.judgesAny()).isTrue();
  }
}
