package io.frankenbench.workload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Requests that are answered with their own arguments, as {@code GET /get?a=7} of httpbin is: the
 * ids of a shot are values of {@code a}.
 */
public final class Arguments {
  /** The variant of cells whose requests are of this kind. */
  public static final String VARIANT = "get?a=";

  /** Last part of the path. */
  public static final String PATH = "get";

  /** Size of the answer to any id of a small shot, filled up with blanks. */
  public static final int BODY_BYTES = 64;

  private static final String NAME = "a=";

  private Arguments() {}

  /** Path and query that ask for {@code id}. */
  public static String path(int id) {
    return PATH + "?" + NAME + id;
  }

  /** The id that {@code query} asks for, as written; the empty text if it asks for none. */
  public static String idText(String query) {
    return query.startsWith(NAME) ? query.substring(NAME.length()) : "";
  }

  /**
   * The JSON object that answers {@code id}, filled up to {@code bytes} with blanks.
   *
   * @throws IllegalArgumentException if that is too little for it
   */
  public static byte[] body(int id, int bytes) {
    byte[] json =
        "{\"args\": {\"a\": \"%d\"}, \"url\": \"/get?a=%d\"}"
            .formatted(id, id)
            .getBytes(StandardCharsets.US_ASCII);
    if (json.length > bytes) {
      throw new IllegalArgumentException(bytes + " bytes do not hold the arguments of " + id);
    }
    byte[] filled = Arrays.copyOf(json, bytes);
    Arrays.fill(filled, json.length, bytes, (byte) ' ');
    return filled;
  }
}
