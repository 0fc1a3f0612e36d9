package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Makes sure that a folder holds results that can be read. */
final class GivenResults {
  private GivenResults() {}

  /**
   * Looks for the shots of {@code folder}.
   *
   * @param advice for who has given a folder without
   */
  static void requireShots(Path folder, String advice) throws UserError {
    try (InputStream shots = Files.newInputStream(folder.resolve("raw").resolve("shots.jsonl"))) {
      int _ = shots.read();
    } catch (NoSuchFileException e) {
      throw UserError.badInput(
          folder + " holds no results: there is no raw/shots.jsonl; " + advice, e);
    } catch (IOException e) {
      throw UserError.badInput("cannot read " + Reason.of(e), e);
    }
  }
}
