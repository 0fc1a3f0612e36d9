package io.frankenbench.run;

import io.frankenbench.workload.FileLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A script that lowers the limit of open files and becomes Java: JMH takes it for one. */
final class LimitedJava {
  private LimitedJava() {}

  /** Writes the script for {@code limit} into {@code folder}, and says where it is. */
  static Path write(Path folder, FileLimit limit) throws IOException {
    Path script = folder.resolve("java-" + limit.variant().replace(' ', '-'));
    Files.writeString(script, text(limit));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  /** A shell's {@code ulimit -n} sets both limits; with {@code -S} only the soft one. */
  private static String text(FileLimit limit) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return """
    #!/bin/sh
    ulimit %s-n %d || exit 1
    exec '%s' "$@"
    """
        .formatted(limit.hard() ? "" : "-S ", limit.files(), java.toString().replace("'", "'\\''"));
  }
}
