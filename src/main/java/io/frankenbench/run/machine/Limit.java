package io.frankenbench.run.machine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much of something a machine grants.
 *
 * @param value the number; {@link Long#MAX_VALUE} means that there is no limit
 */
public record Limit(long value) {
  /** No limit. */
  public static final Limit NONE = new Limit(Long.MAX_VALUE);

  /** Version 1 of cgroups writes "no limit" as the largest number of whole pages. */
  private static final long AS_GOOD_AS_NONE = 1L << 62;

  /**
   * Reads a number, {@code unlimited}, {@code max} or {@code -1}; {@code null} for anything else.
   */
  static @Nullable Limit parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.equals("unlimited") || text.equals("max") || text.equals("-1")) {
      return NONE;
    }
    try {
      long number = Long.parseLong(text);
      return number < 0 ? null : number >= AS_GOOD_AS_NONE ? NONE : new Limit(number);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The tighter of two limits, of which either may not have been read. */
  static @Nullable Limit tighter(@Nullable Limit one, @Nullable Limit other) {
    return one == null || (other != null && other.value < one.value) ? other : one;
  }

  /** True if there is none. */
  public boolean unlimited() {
    return value == Long.MAX_VALUE;
  }

  /** True if {@code need} is granted. */
  public boolean allows(long need) {
    return need <= value;
  }

  /** What stands in JSON: the number, or {@code "unlimited"}. */
  @JsonValue
  Object json() {
    return unlimited() ? "unlimited" : (Object) value;
  }

  @Override
  public String toString() {
    return unlimited() ? "unlimited" : String.format(Locale.ROOT, "%,d", value);
  }
}
