package io.frankenbench.report;

/** What became of a cell. */
enum CellStatus {
  /** As many valid shots as the plan asks. */
  VALID("valid"),
  /** In at least one shot the kernel's TCP was the limit. */
  KERNEL_LIMITED("kernel-limited"),
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
    return this == VALID || this == KERNEL_LIMITED || this == PARTIAL;
  }

  @Override
  public String toString() {
    return word;
  }
}
