package io.frankenbench.run;

import io.frankenbench.record.Cell;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the user where a run stands: one line, rewritten on a terminal, appended elsewhere. */
public final class Progress {
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean terminal;
  private boolean open;

  /**
   * @param out where to write
   * @param terminal true if a line can be rewritten
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A fork begins: number {@code done + 1} of {@code all}. */
  void fork(Cell cell, int block, int blocks, int done, int all, double secondsLeft) {
    line(
        "block %d of %d, %d of %d: %s, %s; %s left"
            .formatted(
                block + 1,
                blocks,
                done + 1,
                all,
                cell.contender(),
                workload(cell),
                duration(secondsLeft)));
  }

  /** Something takes a moment. */
  void step(String what) {
    line(what);
  }

  /** Something the user should know, on a line that stays. */
  public void say(String what) {
    close();
    out.println(what);
    out.flush();
  }

  private void line(String text) {
    if (terminal) {
      String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
      out.print("\r" + cut + " ".repeat(Math.max(0, WIDTH - cut.length())));
      open = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** Ends the line that is being rewritten. */
  public void close() {
    if (open) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
      open = false;
    }
  }

  /** A workload in words: {@code 10,000 × 1 KiB, fresh}, or {@code 10,000 sleeps at once}. */
  static String workload(Cell cell) {
    if (cell.network()) {
      return load(cell) + ", " + cell.connections() + (cell.http2() ? ", " + cell.protocol() : "");
    }
    return String.format(
        Locale.ROOT,
        "%,d sleeps %s",
        cell.requests(),
        cell.allInFlight() ? "at once" : "in sequence");
  }

  private static String load(Cell cell) {
    String limit =
        cell.allInFlight() ? "" : String.format(Locale.ROOT, ", %,d in flight", cell.inFlight());
    return String.format(Locale.ROOT, "%,d × %s", cell.requests(), bytes(cell.bodyBytes())) + limit;
  }

  private static String bytes(int bytes) {
    return bytes % 1024 == 0
        ? bytes / 1024 + " KiB"
        : bytes % 1000 == 0 ? bytes / 1000 + " kB" : bytes + " B";
  }

  /** A duration in words: {@code 12 min}, {@code 1 h 5 min}, {@code 40 s}. */
  public static String duration(double seconds) {
    Duration rounded = Duration.ofSeconds(Math.round(seconds));
    if (rounded.toSeconds() < 90) {
      return rounded.toSeconds() + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
