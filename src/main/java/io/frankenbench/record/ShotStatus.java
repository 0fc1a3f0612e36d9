package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a shot. */
public enum ShotStatus {
  /** Both ledgers agree and nothing disturbed it. */
  @JsonProperty("valid")
  VALID,
  /** The ledgers agree, but the kernel's TCP was the limit. */
  @JsonProperty("kernel-limited")
  KERNEL_LIMITED,
  /** The ledgers agree, but the CPU quota of the control group was the limit. */
  @JsonProperty("cpu-limited")
  CPU_LIMITED,
  /** The ledgers agree, but the server's own lateness is a visible part of the excess. */
  @JsonProperty("server-limited")
  SERVER_LIMITED,
  /** It is no figure; the reason says why. */
  @JsonProperty("void")
  VOID;

  /** True if the shot counts, but shows a limit outside the contender. */
  public boolean isLimited() {
    return this != VALID && this != VOID;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
