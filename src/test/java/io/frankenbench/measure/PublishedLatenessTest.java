package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rule on the server's lateness came after what is published: it takes nothing of it away. */
class PublishedLatenessTest {
  @Test
  void no_published_shot_would_be_void_for_a_late_server() throws IOException {
    List<Shot> timed =
        ShotFile.read(Path.of("results/raw/shots.jsonl")).stream()
            .filter(shot -> shot.position().phase() == Phase.MEASURED)
            .filter(shot -> !shot.verdict().isVoid())
            .filter(shot -> shot.figure(Metric.SERVER_LATENESS_P99) != null)
            .filter(shot -> shot.figure(Metric.IDEAL) != null)
            .toList();

    assertThat(timed).hasSizeGreaterThan(1000).noneMatch(PublishedLatenessTest::isTooLate);
  }

  private static boolean isTooLate(Shot shot) {
    Readings metrics = shot.readings();
    return Check.isTooLate(
        Objects.requireNonNull(metrics.get(Metric.SERVER_LATENESS_P99)),
        1000 * Objects.requireNonNull(metrics.get(Metric.IDEAL)));
  }
}
