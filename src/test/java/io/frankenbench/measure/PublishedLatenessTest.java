package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Metrics;
import io.frankenbench.record.Position.Phase;
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
            .filter(shot -> shot.metrics().serverLatenessP99() != null)
            .filter(shot -> shot.metrics().ideal() != null)
            .toList();

    assertThat(timed).hasSizeGreaterThan(1000).noneMatch(PublishedLatenessTest::isTooLate);
  }

  private static boolean isTooLate(Shot shot) {
    Metrics metrics = shot.metrics();
    return Check.isTooLate(
        Objects.requireNonNull(metrics.serverLatenessP99()),
        1000 * Objects.requireNonNull(metrics.ideal()));
  }
}
