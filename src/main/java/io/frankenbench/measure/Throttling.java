package io.frankenbench.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Periods in which the CPU quota of this process's control group, or of one above it, was used up.
 */
final class Throttling {
  private final List<Path> files;

  /** The machine whose file system starts at {@code root}. */
  Throttling(Path root) {
    files =
        ControlGroup.folders(root, "cpu").stream()
            .map(folder -> root.resolve(folder.path()).resolve("cpu.stat"))
            .toList();
  }

  /** As they stand now. */
  Periods read() {
    Map<Path, Long> counts = new TreeMap<>();
    for (Path file : files) {
      Long count = ProcFile.number(ProcFile.after(file, "nr_throttled "));
      if (count != null) {
        counts.put(file, count);
      }
    }
    return new Periods(counts);
  }

  /** By group. */
  record Periods(Map<Path, Long> counts) {
    /** How many there were from this moment to {@code later}, in the group that had most. */
    long until(Periods later) {
      return counts.entrySet().stream()
          .mapToLong(group -> later.counts.getOrDefault(group.getKey(), 0L) - group.getValue())
          .reduce(0, Math::max);
    }
  }
}
