package io.frankenbench.run.machine;

/** What a finding means for a run. */
public enum Severity {
  /** It is as it should be. */
  OK("✓", "ok"),
  /** The cells run, but their figures suffer. */
  WARN("!", "warn"),
  /** Cells cannot run here. */
  SKIP("✗", "skip"),
  /** The machine does not say; the cells run. */
  UNREAD("?", "unread");

  private final String marker;
  private final String word;

  Severity(String marker, String word) {
    this.marker = marker;
    this.word = word;
  }

  /** One character that stands for it. */
  public String marker() {
    return marker;
  }

  @Override
  public String toString() {
    return word;
  }
}
