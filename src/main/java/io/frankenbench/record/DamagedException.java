package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;

/** A file of a results folder is not what a run writes; the message is one line for the user. */
public final class DamagedException extends UnusableFile {
  private static final long serialVersionUID = 1L;

  /**
   * @param where file, and line if it has lines
   * @param what is wrong with it, and would be right
   */
  DamagedException(String where, String what) {
    super(where + ": " + what);
  }

  private DamagedException(String where, String what, JsonProcessingException cause) {
    super(where + ": " + what, cause);
  }

  /** Of a file that is JSON as a whole. */
  static DamagedException of(Path file, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return new DamagedException(at == null ? file + "" : line(file, at.getLineNr()), words(e), e);
  }

  /** Of a line that is JSON. */
  static DamagedException of(Path file, int line, JsonProcessingException e) {
    return new DamagedException(line(file, line), "no shot: " + words(e), e);
  }

  /** How a line of a file is named. */
  static String line(Path file, int number) {
    return file + ", line " + number;
  }

  /** What the parser says, without its advice to programmers. */
  private static String words(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("it is no JSON");
    return first.replaceFirst(
        " \\(but could.*| \\(class .*|, not marked as ignorable.*| \\(start marker.*| at \\[Source.*",
        "");
  }
}
