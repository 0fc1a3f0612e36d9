package io.frankenbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that must come out as they did before. {@code -Dkept=write} keeps what comes out now: after
 * a change on purpose, which the diff of the kept text then shows.
 */
public final class Kept {
  private static final Path FOLDER = Path.of("src", "test", "resources", "kept");

  private Kept() {}

  /** Fails if {@code now} is not the kept text of this name. */
  public static void same(String name, String now) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("kept"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertThat(now.lines())
        .as("%s; -Dkept=write keeps what is new", file)
        .isEqualTo(Files.readAllLines(file));
  }
}
