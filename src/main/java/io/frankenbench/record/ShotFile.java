package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of shots, one JSON object per line. */
public final class ShotFile {
  private ShotFile() {}

  /** Appends {@code shots} and forces them to the disk; creates the file and its folder. */
  public static void append(Path file, List<Shot> shots) throws IOException {
    WholeFile.append(file, lines(shots));
  }

  /** Replaces {@code file} by one that holds {@code shots}, as a whole or not at all. */
  public static void write(Path file, List<Shot> shots) throws IOException {
    WholeFile.write(file, lines(shots));
  }

  private static String lines(List<Shot> shots) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Shot shot : shots) {
      lines.append(Json.MAPPER.writeValueAsString(shot)).append('\n');
    }
    return lines.toString();
  }

  /**
   * Reads every whole line; a last line that was cut short by a crash is left out.
   *
   * @throws IOException if the file cannot be read, or a line before the last one is damaged
   */
  public static List<Shot> read(Path file) throws IOException {
    return shots(file, true);
  }

  /**
   * Reads a file that was {@link #write written} as a whole.
   *
   * @throws IOException if the file cannot be read, or any line is damaged or cut short
   */
  public static List<Shot> readWhole(Path file) throws IOException {
    return shots(file, false);
  }

  private static List<Shot> shots(Path file, boolean lastMayBeCut) throws IOException {
    List<Shot> shots = new ArrayList<>();
    List<String> lines = List.of(Files.readString(file).split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      if (last && lines.get(i).isEmpty()) {
        break;
      }
      try {
        shots.add(Json.MAPPER.readValue(lines.get(i), Shot.class));
      } catch (JsonProcessingException e) {
        if (!(last && lastMayBeCut)) {
          throw new IOException(
              file + ", line " + (i + 1) + " is damaged: " + e.getOriginalMessage(), e);
        }
      }
    }
    return shots;
  }
}
