package io.frankenbench.cli;

import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.UserError;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the value of {@code --body}: a size, or a file to serve. */
final class BodyFile {
  private BodyFile() {}

  static BodyOption option(String value) throws UserError {
    if (value.matches("-?\\d+")) {
      long bytes = value.length() > 10 ? Long.MAX_VALUE : Long.parseLong(value);
      if (bytes < 1 || bytes > Workload.MOST_BODY_BYTES) {
        throw UserError.badInput(
            "--body %s is out of range; give 1 to %d bytes"
                .formatted(value, Workload.MOST_BODY_BYTES));
      }
      return new BodyOption((int) bytes, null);
    }
    Path file = Path.of(value);
    return new BodyOption(size(file), file);
  }

  /** The size of a file that can be served. */
  static int size(Path file) throws UserError {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw UserError.badInput(
          "--body %s is no file that can be read, and no number of bytes".formatted(file));
    }
    try {
      long bytes = Files.size(file);
      if (bytes < 1 || bytes > Workload.MOST_BODY_BYTES) {
        throw UserError.badInput(
            "--body %s has %d bytes; a body has 1 to %d"
                .formatted(file, bytes, Workload.MOST_BODY_BYTES));
      }
      return (int) bytes;
    } catch (IOException e) {
      throw UserError.badInput("--body %s cannot be read".formatted(file), e);
    }
  }
}
