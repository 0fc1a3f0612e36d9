package io.frankenbench.run.machine;

import io.frankenbench.measure.ControlGroup;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The limits of this process's control group, in version 1 or 2 of the interface. Every ancestor's
 * limit binds too, so the tightest one counts.
 */
final class Cgroup {
  private final FileTree files;

  Cgroup(FileTree files) {
    this.files = files;
  }

  @Nullable Limit memoryBytes() {
    return tightest(
        "memory",
        folder -> files.limit(folder + "/memory.limit_in_bytes"),
        folder -> files.limit(folder + "/memory.max"));
  }

  @Nullable Limit pids() {
    return tightest(
        "pids",
        folder -> files.limit(folder + "/pids.max"),
        folder -> files.limit(folder + "/pids.max"));
  }

  /** Thousandths of a CPU. */
  @Nullable Limit cpuMillis() {
    return tightest(
        "cpu",
        folder ->
            quota(
                files.text(folder + "/cpu.cfs_quota_us"),
                files.text(folder + "/cpu.cfs_period_us")),
        folder -> {
          List<String> words = files.words(folder + "/cpu.max");
          return words.size() == 2 ? quota(words.get(0), words.get(1)) : null;
        });
  }

  private static @Nullable Limit quota(@Nullable String quota, @Nullable String period) {
    Limit share = Limit.parse(quota);
    Limit of = Limit.parse(period);
    if (share == null || share.unlimited() || of == null || of.value() == 0) {
      return share;
    }
    return new Limit(share.value() * 1000 / of.value());
  }

  private @Nullable Limit tightest(
      String controller,
      Function<String, @Nullable Limit> v1,
      Function<String, @Nullable Limit> v2) {
    Limit tightest = null;
    for (ControlGroup.Folder folder : ControlGroup.folders(files.root(), controller)) {
      Function<String, @Nullable Limit> reader = folder.version() == 1 ? v1 : v2;
      tightest = Limit.tighter(tightest, reader.apply(folder.path()));
    }
    return tightest == null && knows(controller) ? Limit.NONE : tightest;
  }

  /** The topmost group has no files for limits: it is known, and it has none. */
  private boolean knows(String controller) {
    return files.has(ControlGroup.MOUNT + "/" + controller)
        || files.words(ControlGroup.MOUNT + "/cgroup.controllers").contains(controller);
  }
}
