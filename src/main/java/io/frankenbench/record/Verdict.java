package io.frankenbench.record;

import org.jspecify.annotations.Nullable;

/**
 * Whether a shot counts.
 *
 * @param status valid, kernel-limited or void
 * @param reason why it is not simply valid, in words; {@code null} if it is
 */
public record Verdict(ShotStatus status, @Nullable String reason) {
  /** Nothing to say. */
  public static final Verdict VALID = new Verdict(ShotStatus.VALID, null);

  /** A shot that does not count. */
  public static Verdict voided(String reason) {
    return new Verdict(ShotStatus.VOID, reason);
  }

  /** A shot that counts, while the kernel was the limit. */
  public static Verdict kernelLimited(String reason) {
    return new Verdict(ShotStatus.KERNEL_LIMITED, reason);
  }

  /** True if the shot is no figure. */
  public boolean isVoid() {
    return status == ShotStatus.VOID;
  }
}
