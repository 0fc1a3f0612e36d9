package io.frankenbench.workload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much heap a fork has, from its start to its end, as the variant of its cell says: {@code 512
 * MB heap}, in units of 2<sup>20</sup> bytes as the JVM counts them.
 *
 * @param megabytes the size
 */
public record HeapSize(int megabytes) {
  private static final Pattern VARIANT = Pattern.compile("(\\d{1,6}) MB heap");

  /** The heap that {@code variant} is the name of; empty if it is something else. */
  public static Optional<HeapSize> of(String variant) {
    Matcher matcher = VARIANT.matcher(variant);
    return matcher.matches()
        ? Optional.of(new HeapSize(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** The name of the variant whose cells run with it. */
  public String variant() {
    return megabytes + " MB heap";
  }
}
