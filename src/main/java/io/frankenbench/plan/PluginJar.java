package io.frankenbench.plan;

import io.frankenbench.contender.Contender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One jar of {@code --plugins}, by what it says of itself.
 *
 * @param file as the user wrote it
 * @param digest of its content
 * @param classes the contenders that it names; empty if it is only a library of others
 */
record PluginJar(Path file, String digest, List<String> classes) {
  private static final String SERVICES = "META-INF/services/" + Contender.class.getName();

  /**
   * Reads it.
   *
   * @throws UserError if it is no jar, or names nobody where contenders are named
   */
  static PluginJar read(Path file) throws UserError {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      String what = Files.exists(file) ? "is no file that can be read" : "does not exist";
      throw UserError.badInput("--plugins %s %s; give a jar".formatted(file, what));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry services = zip.getEntry(SERVICES);
      List<String> classes = services == null ? List.of() : classes(zip, services);
      if (services != null && classes.isEmpty()) {
        throw UserError.badInput(
            "--plugins %s: its %s is empty; write one class name in each line"
                .formatted(file, SERVICES));
      }
      return new PluginJar(file, CodeDigest.of(file), classes);
    } catch (IOException e) {
      throw UserError.badInput("--plugins %s is no jar: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static List<String> classes(ZipFile zip, ZipEntry services) throws IOException {
    try (InputStream in = zip.getInputStream(services)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** The name by which records and messages know it. */
  String name() {
    return String.valueOf(file.getFileName());
  }

  /** True if it names no contenders of its own. */
  boolean isLibrary() {
    return classes.isEmpty();
  }

  /** What is wrong with a command line on which only libraries stand. */
  UserError withoutContenders() {
    return UserError.badInput(
        "--plugins %s has no %s, the file that names its contenders".formatted(file, SERVICES));
  }
}
