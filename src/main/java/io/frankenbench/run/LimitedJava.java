package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import io.frankenbench.workload.FileLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A script that lowers the limit of open files and becomes Java: JMH takes it for one. */
final class LimitedJava {
  private LimitedJava() {}

  /**
   * Writes the script for {@code limit} into the first of {@code folders} that lets it be executed.
   *
   * @return where it is
   * @throws UserError if none does
   */
  static Path write(List<Path> folders, FileLimit limit) throws IOException, UserError {
    return write(folders, limit, Files::isExecutable);
  }

  static Path write(List<Path> folders, FileLimit limit, Predicate<Path> executable)
      throws IOException, UserError {
    for (Path folder : folders) {
      Path script = folder.resolve("java-" + limit.variant().replace(' ', '-'));
      Files.writeString(script, text(limit));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
      if (executable.test(script)) {
        return script;
      }
      Files.delete(script);
    }
    throw UserError.machine(
        "suite limits starts its forks by a script, and no file may be executed in "
            + folders.stream().map(Path::toString).collect(Collectors.joining(" or "))
            + " (mounted noexec); choose another folder with --out",
        null);
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
