package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A full disk, met anywhere: in this JVM, in a fork, or while drawing. */
final class DiskFull {
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded");
  private static final int DEEPEST = 20;

  private DiskFull() {}

  /** True if {@code failure} says so, or any of its causes. */
  static boolean isBehind(@Nullable Throwable failure) {
    return isBehind(failure, 0);
  }

  private static boolean isBehind(@Nullable Throwable failure, int depth) {
    if (failure == null || depth > DEEPEST) {
      return false;
    }
    String message = String.valueOf(failure.getMessage());
    return WORDS.stream().anyMatch(message::contains)
        || isBehind(failure.getCause(), depth + 1)
        || Stream.of(failure.getSuppressed()).anyMatch(other -> isBehind(other, depth + 1));
  }

  /** What to tell the user whose results go to {@code folder}. */
  static UserError error(Path folder, @Nullable Throwable cause) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    Path full = free(temporary) < free(folder) ? temporary : folder;
    return UserError.machine(
        "the disk of "
            + full
            + " is full; what was published before is intact: make room, then repeat the command"
            + " with --resume",
        cause);
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
