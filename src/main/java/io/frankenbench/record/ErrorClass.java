package io.frankenbench.record;

/**
 * How often one kind of error occurred, with one example.
 *
 * @param count occurrences
 * @param example message of the first one
 */
public record ErrorClass(long count, String example) {

  /** This class with one more occurrence. */
  public ErrorClass plusOne() {
    return new ErrorClass(count + 1, example);
  }
}
