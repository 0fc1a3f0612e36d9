package io.frankenbench.measure;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Memory that the kernel keeps for programs beside their own: sockets and files (its slabs), the
 * kernel's stacks of threads, and page tables; from {@code /proc/meminfo}.
 */
public final class KernelMemory {
  private static final List<String> PARTS = List.of("Slab:", "KernelStack:", "PageTables:");
  private static final String UNIT = " kB";
  private static final long BYTES_PER_UNIT = 1024;

  private final Path meminfo;

  /** The machine whose file system starts at {@code root}. */
  public KernelMemory(Path root) {
    meminfo = root.resolve("proc/meminfo");
  }

  /** Bytes in use now; {@code null} if they cannot be read. */
  public @Nullable Long bytes() {
    long bytes = 0;
    for (String part : PARTS) {
      String value = ProcFile.after(meminfo, part);
      Long number =
          value == null || !value.endsWith(UNIT)
              ? null
              : ProcFile.number(value.substring(0, value.length() - UNIT.length()));
      if (number == null) {
        return null;
      }
      bytes += number * BYTES_PER_UNIT;
    }
    return bytes;
  }
}
