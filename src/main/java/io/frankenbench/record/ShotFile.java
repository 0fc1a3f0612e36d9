package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of shots, one JSON object per line. */
public final class ShotFile {
  private ShotFile() {}

  /** Appends {@code shots} and forces them to the disk; creates the file and its folder. */
  public static void append(Path file, List<Shot> shots) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Shot shot : shots) {
      lines.append(Json.MAPPER.writeValueAsString(shot)).append('\n');
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
      channel.force(true);
    }
  }

  /**
   * Reads every whole line; a last line that was cut short by a crash is left out.
   *
   * @throws IOException if the file cannot be read, or a line before the last one is damaged
   */
  public static List<Shot> read(Path file) throws IOException {
    List<Shot> shots = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        shots.add(Json.MAPPER.readValue(lines.get(i), Shot.class));
      } catch (JsonProcessingException e) {
        if (i < lines.size() - 1) {
          throw new IOException(
              file + ", line " + (i + 1) + " is damaged: " + e.getOriginalMessage(), e);
        }
      }
    }
    return shots;
  }
}
