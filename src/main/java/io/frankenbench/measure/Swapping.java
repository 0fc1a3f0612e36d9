package io.frankenbench.measure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Swap traffic of the machine, from {@code /proc/vmstat}. */
public final class Swapping {
  private final Path vmstat;

  /** The machine whose file system starts at {@code root}. */
  public Swapping(Path root) {
    vmstat = root.resolve("proc/vmstat");
  }

  /** Pages since the machine started; {@code null} if they cannot be read. */
  public @Nullable Pages read() {
    Long in = ProcFile.number(ProcFile.after(vmstat, "pswpin "));
    Long out = ProcFile.number(ProcFile.after(vmstat, "pswpout "));
    return in == null || out == null ? null : new Pages(in, out);
  }

  /** Pages brought in from swap space, and put out to it. */
  public record Pages(long in, long out) {

    /** The traffic from this moment to {@code later}. */
    public Pages until(Pages later) {
      return new Pages(later.in - in, later.out - out);
    }
  }
}
