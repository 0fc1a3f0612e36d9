package io.frankenbench.measure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What {@code /proc} says of single processes. */
public final class ProcessFiles {
  /** Linux reports CPU time in hundredths of a second to every program (USER_HZ). */
  private static final long TICK_NANOS = 10_000_000;

  private final Path root;

  /** The machine whose file system starts at {@code root}. */
  public ProcessFiles(Path root) {
    this.root = root;
  }

  /**
   * CPU time, user and system, of process {@code pid} and its ended threads, in nanoseconds at a
   * resolution of 10 ms; {@code null} if it cannot be read.
   */
  public @Nullable Long cpuNanos(long pid) {
    String stat = ProcFile.text(root.resolve("proc/" + pid + "/stat"));
    if (stat == null) {
      return null;
    }
    // The second field is a name in brackets, in which anything may stand; fields 14 and 15 count.
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    Long user = afterName.length > 12 ? ProcFile.number(afterName[11]) : null;
    Long system = afterName.length > 12 ? ProcFile.number(afterName[12]) : null;
    return user == null || system == null ? null : Long.valueOf((user + system) * TICK_NANOS);
  }

  /** The largest resident set this process ever had, in bytes; {@code null} if it is not told. */
  public @Nullable Long peakRssBytes() {
    return peakRssBytes("self");
  }

  /** The same of process {@code pid}. */
  public @Nullable Long peakRssBytes(long pid) {
    return peakRssBytes(Long.toString(pid));
  }

  private @Nullable Long peakRssBytes(String process) {
    Path status = root.resolve("proc").resolve(process).resolve("status");
    String kibibytes = ProcFile.after(status, "VmHWM:");
    Long number = kibibytes == null ? null : ProcFile.number(kibibytes.replace(" kB", ""));
    return number == null ? null : Long.valueOf(number * 1024);
  }
}
