package io.frankenbench.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a delay server's control wants to see. Never in a text by accident: {@code toString} does
 * not tell it.
 *
 * @param secret 16 to 128 letters, digits, - and _
 */
public record Token(String secret) {
  /** The request header that carries it; in an answer the same header says what was wrong. */
  public static final String HEADER = "Frankenbench-Token";

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,128}");
  private static final int RANDOM_BYTES = 16;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another one
   */
  public Token {
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("a token has 16 to 128 letters, digits, - and _");
    }
  }

  /** A new one that nobody can guess. */
  public static Token random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(HexFormat.of().formatHex(bytes));
  }

  /** True if {@code given} is this one; takes as long whatever the first difference. */
  public boolean is(@Nullable String given) {
    return given != null && MessageDigest.isEqual(bytes(given), bytes(secret));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "a token";
  }
}
