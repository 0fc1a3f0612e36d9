package io.frankenbench.measure;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kernel's files. They say that they are empty, and those below {@code /proc/sys} give
 * their content to the first read only: {@link java.nio.file.Files#readAllBytes}, which believes
 * the size and starts with one byte, returns {@code 4} for a setting of 4,096.
 */
public final class ProcFile {
  /** Holds all but the largest of them, which come in several pieces anyway. */
  private static final int PIECE = 16 * 1024;

  private ProcFile() {}

  /** The content of {@code path}; {@code null} if it cannot be read. */
  public static byte @Nullable [] bytes(Path path) {
    try (InputStream in = new FileInputStream(path.toFile())) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] piece = new byte[PIECE];
      int length;
      while ((length = in.read(piece)) > 0) {
        content.write(piece, 0, length);
      }
      return content.toByteArray();
    } catch (IOException e) {
      return null;
    }
  }

  /** The content of {@code path} as text; {@code null} if it cannot be read. */
  public static @Nullable String text(Path path) {
    byte[] bytes = bytes(path);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * What follows {@code prefix} in the first line of {@code path} that starts with it, without
   * surrounding white space; {@code null} if there is none.
   */
  static @Nullable String after(Path path, String prefix) {
    String text = text(path);
    return text == null
        ? null
        : text.lines()
            .filter(line -> line.startsWith(prefix))
            .findFirst()
            .map(line -> line.substring(prefix.length()).strip())
            .orElse(null);
  }

  /** {@code word} as a number; {@code null} if it is none. */
  static @Nullable Long number(@Nullable String word) {
    if (word == null) {
      return null;
    }
    try {
      return Long.valueOf(word);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
