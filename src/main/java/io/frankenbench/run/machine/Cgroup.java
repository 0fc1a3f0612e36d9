package io.frankenbench.run.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The limits of this process's control group, in version 1 or 2 of the interface. Every ancestor's
 * limit binds too, so the tightest one counts.
 */
final class Cgroup {
  private static final String MOUNT = "sys/fs/cgroup";

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
    for (String line : files.lines("proc/self/cgroup")) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      if (Arrays.asList(parts[1].split(",")).contains(controller)) {
        tightest = among(lineage(List.of(parts[1], controller), parts[2]), v1, tightest);
      } else if (parts[1].isEmpty()) {
        tightest = among(lineage(List.of("unified", ""), parts[2]), v2, tightest);
      }
    }
    return tightest == null && knows(controller) ? Limit.NONE : tightest;
  }

  private static @Nullable Limit among(
      List<String> folders, Function<String, @Nullable Limit> reader, @Nullable Limit sofar) {
    Limit tightest = sofar;
    for (String folder : folders) {
      tightest = Limit.tighter(tightest, reader.apply(folder));
    }
    return tightest;
  }

  /** The group's folder and those of its ancestors, wherever the hierarchy may be mounted. */
  private static List<String> lineage(List<String> mounts, String group) {
    // From inside a container, a group may lie above what is mounted: /../other
    Path below = Path.of("/").relativize(Path.of("/", group).normalize());
    List<String> folders = new ArrayList<>();
    for (String mount : mounts) {
      Path top = Path.of(MOUNT, mount);
      Path folder = top.resolve(below);
      while (folder != null && folder.startsWith(top)) {
        folders.add(folder.toString());
        folder = folder.getParent();
      }
    }
    return folders;
  }

  /** The topmost group has no files for limits: it is known, and it has none. */
  private boolean knows(String controller) {
    return files.has(MOUNT + "/" + controller)
        || files.words(MOUNT + "/cgroup.controllers").contains(controller);
  }
}
