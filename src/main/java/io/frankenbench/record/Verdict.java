package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shot counts.
 *
 * @param status valid, kernel-limited or void
 * @param reason why it is not simply valid, in words; {@code null} if it is
 * @param outside true if neither client nor server can have caused it, so that the shot may be
 *     redone; {@code null} otherwise
 */
public record Verdict(ShotStatus status, @Nullable String reason, @Nullable Boolean outside) {
  /** Nothing to say. */
  public static final Verdict VALID = new Verdict(ShotStatus.VALID, null, null);

  /** A shot that does not count. */
  public static Verdict voided(String reason) {
    return new Verdict(ShotStatus.VOID, reason, null);
  }

  /** A shot that does not count, through no fault of client or server. */
  public static Verdict voidedFromOutside(String reason) {
    return new Verdict(ShotStatus.VOID, reason, true);
  }

  /** A shot that counts, while the kernel was the limit. */
  public static Verdict kernelLimited(String reason) {
    return new Verdict(ShotStatus.KERNEL_LIMITED, reason, null);
  }

  /** True if the shot is no figure. */
  @JsonIgnore
  public boolean isVoid() {
    return status == ShotStatus.VOID;
  }
}
