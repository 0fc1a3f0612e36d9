package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of shots, one JSON object per line. */
public final class ShotFile {
  /** As a field, or the whole line; inside a text the quote before it would be escaped. */
  private static final Pattern NULL = Pattern.compile("(?<!\\\\)\"\\s*:\\s*null|^\\s*null");

  private static final ObjectReader LINE = Json.STRICT.readerFor(Shot.class);

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
   * @throws IOException if the file cannot be read; {@link DamagedException} if a line before the
   *     last one is damaged
   */
  public static List<Shot> read(Path file) throws IOException {
    return shots(file, true);
  }

  /**
   * Reads a file that was {@link #write written} as a whole.
   *
   * @throws IOException if the file cannot be read; {@link DamagedException} if any line is damaged
   *     or cut short
   */
  public static List<Shot> readWhole(Path file) throws IOException {
    return shots(file, false);
  }

  private static List<Shot> shots(Path file, boolean lastMayBeCut) throws IOException {
    List<Shot> shots = new ArrayList<>();
    List<String> lines = List.of(text(file).split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      if (last && lines.get(i).isEmpty()) {
        break;
      }
      try {
        shots.add(shot(file, i + 1, lines.get(i)));
      } catch (DamagedException e) {
        if (!(last && lastMayBeCut)) {
          throw e;
        }
      }
    }
    return shots;
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new DamagedException(file + "", "it is no text in UTF-8; is it packed?");
    }
  }

  private static Shot shot(Path file, int number, String line) throws IOException {
    if (line.isBlank() || NULL.matcher(line).find()) {
      throw new DamagedException(
          DamagedException.line(file, number), "null or nothing where a value should be");
    }
    try {
      String unknown = unknownField(line);
      if (unknown != null) {
        throw new DamagedException(
            DamagedException.line(file, number), "a shot has no field '" + unknown + "'");
      }
      return LINE.readValue(line);
    } catch (JsonProcessingException e) {
      throw DamagedException.of(file, number, e);
    }
  }

  /** Jackson knows them too, but not in a record that is made of others. */
  private static @Nullable String unknownField(String line) throws IOException {
    try (JsonParser parser = Json.STRICT.createParser(line)) {
      parser.nextToken();
      String name = parser.nextFieldName();
      while (name != null && FieldNames.isKnown(name)) {
        parser.nextToken();
        parser.skipChildren();
        name = parser.nextFieldName();
      }
      return name;
    }
  }
}
