package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;

/** The logs are opened by HdrHistogram's own reader. */
class HistogramLogTest {
  private static final Cell CELL =
      Cell.of("headline", "jdk-future", Fabricated.workload(10_000, 1024, Connections.FRESH), "");

  private static Fabricated run() {
    return Fabricated.run(1, 2).makespans(CELL, 0, 5.0, 6.0);
  }

  private static String log() {
    return HistogramLog.of(run().results()).orElseThrow();
  }

  @Test
  void each_cell_is_one_tagged_interval_of_nanoseconds() {
    // the shots' 10,000 overheads rise to their excess, 2 s and 3 s; 3 were early in each
    try (HistogramLogReader reader =
        new HistogramLogReader(new ByteArrayInputStream(log().getBytes(StandardCharsets.UTF_8)))) {
      Histogram all = (Histogram) reader.nextIntervalHistogram();
      assertThat(all.getTag()).isEqualTo(CELL.slug());
      assertThat(all.getTotalCount()).isEqualTo(20_000);
      assertThat(all.getMaxValue() / 1e9).isCloseTo(3.0, within(0.04));
      assertThat(all.getCountAtValue(0)).isGreaterThanOrEqualTo(6);
      assertThat(all.getStartTimeStamp()).isZero();
      assertThat(all.getEndTimeStamp()).isEqualTo(11_000);
      assertThat(reader.nextIntervalHistogram()).isNull();
    }
  }

  @Test
  void the_same_shots_give_the_same_bytes() {
    assertThat(log()).isEqualTo(log()).contains("#[BaseTime: 0.000 (seconds since epoch)]");
  }

  @Test
  void without_histograms_there_is_no_log() {
    assertThat(HistogramLog.of(Fabricated.run(1, 1).results())).isEmpty();
  }
}
