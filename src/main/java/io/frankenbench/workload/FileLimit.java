package io.frankenbench.workload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many files a fork may have open, as the variant of its cell says: {@code 1024 files} is a
 * hard limit, {@code soft 1024 files} a soft one, with the hard limit of whoever starts the fork.
 *
 * <p>Under a hard limit failures are what is looked at: requests may fail, but each must be told.
 *
 * @param files the limit
 * @param hard true if the process itself cannot raise it
 */
public record FileLimit(int files, boolean hard) {
  /** After a shot that met the limit, so many requests show whether the client still works. */
  public static final int RECOVERY_REQUESTS = 100;

  private static final Pattern VARIANT = Pattern.compile("(soft )?(\\d{1,7}) files");

  /** The limit that {@code variant} is the name of; empty if it is something else. */
  public static Optional<FileLimit> of(String variant) {
    Matcher matcher = VARIANT.matcher(variant);
    return matcher.matches()
        ? Optional.of(
            new FileLimit(Integer.parseInt(matcher.group(2)), !variant.startsWith("soft")))
        : Optional.empty();
  }

  /** The name of the variant whose cells run under it. */
  public String variant() {
    return (hard ? "" : "soft ") + files + " files";
  }
}
