package io.frankenbench.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** What became of a cell. */
enum CellStatus {
  /** As many valid shots as the plan asks. */
  VALID("valid"),
  /** In at least one shot the kernel's TCP was the limit. */
  KERNEL_LIMITED("kernel-limited"),
  /** In at least one shot the CPU quota of the control group was the limit. */
  CPU_LIMITED("cpu-limited"),
  /** In at least one shot the server's own lateness was a visible part of the excess. */
  SERVER_LIMITED("server-limited"),
  /** Fewer valid shots than the plan asks. */
  PARTIAL("partial"),
  /**
   * A shot did not end in the time that it was given, where that is an outcome: it may have figures
   * of other shots, and what was counted until then.
   */
  STOPPED("stopped"),
  /** There were shots, but none that counts. */
  VOID("void"),
  /** It could not be run to an end. */
  FAILED("failed"),
  /** It was not run. */
  SKIPPED("skipped");

  private final String word;

  CellStatus(String word) {
    this.word = word;
  }

  /** True if the cell carries the numbers of whole fan-outs. */
  boolean hasFigures() {
    return this == VALID || this == PARTIAL || isLimited();
  }

  /** True if a limit outside the contender shows in its figures, so that it is not ranked. */
  boolean isLimited() {
    return this == KERNEL_LIMITED || this == CPU_LIMITED || this == SERVER_LIMITED;
  }

  /** What limits any of {@code cells}, in words; empty if nothing does. */
  static String limits(Collection<CellResult> cells) {
    return cells.stream()
        .map(CellResult::status)
        .filter(CellStatus::isLimited)
        .distinct()
        .sorted()
        .map(CellStatus::toString)
        .collect(Collectors.joining(" or "));
  }

  @Override
  public String toString() {
    return word;
  }
}
