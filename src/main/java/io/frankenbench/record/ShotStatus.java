package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a shot. */
public enum ShotStatus {
  /** Both ledgers agree and nothing disturbed it. */
  @JsonProperty("valid")
  VALID,
  /** The ledgers agree, but the kernel's TCP was the limit. */
  @JsonProperty("kernel-limited")
  KERNEL_LIMITED,
  /** It is no figure; the reason says why. */
  @JsonProperty("void")
  VOID;

  @Override
  public String toString() {
    return this == KERNEL_LIMITED ? "kernel-limited" : this == VALID ? "valid" : "void";
  }
}
