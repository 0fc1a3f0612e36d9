package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedShotsTest {
  @TempDir Path folder;

  @Test
  void every_published_line_is_read_and_written_as_the_same_line() throws IOException {
    Path published = Path.of("results", "raw", "shots.jsonl");
    Path again = folder.resolve("shots.jsonl");
    ShotFile.write(again, ShotFile.readWhole(published));

    List<String> lines = Files.readAllLines(published);
    List<String> written = Files.readAllLines(again);
    assertThat(written).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(written.get(i)).as("line %d", i + 1).isEqualTo(lines.get(i));
    }
  }
}
