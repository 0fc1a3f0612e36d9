package io.frankenbench.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the kernel keeps what it grants to the control group of this process. */
public final class ControlGroup {
  /** Where control groups are mounted, below the root of the file system. */
  public static final String MOUNT = "sys/fs/cgroup";

  private ControlGroup() {}

  /**
   * A folder of a group.
   *
   * @param version of the interface, 1 or 2
   * @param path below the root of the file system
   */
  public record Folder(int version, String path) {}

  /**
   * The group's folder for {@code controller} and those of its ancestors, whose limits bind too,
   * wherever the hierarchy may be mounted. Some of them may not be there.
   */
  public static List<Folder> folders(Path root, String controller) {
    List<Folder> folders = new ArrayList<>();
    String groups = ProcFile.text(root.resolve("proc/self/cgroup"));
    for (String line : groups == null ? List.<String>of() : groups.lines().toList()) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      if (Arrays.asList(parts[1].split(",")).contains(controller)) {
        addLineage(folders, 1, List.of(parts[1], controller), parts[2]);
      } else if (parts[1].isEmpty()) {
        addLineage(folders, 2, List.of("unified", ""), parts[2]);
      }
    }
    return folders;
  }

  private static void addLineage(
      List<Folder> folders, int version, List<String> mounts, String group) {
    // From inside a container, a group may lie above what is mounted: /../other
    Path below = Path.of("/").relativize(Path.of("/", group).normalize());
    for (String mount : mounts.stream().distinct().toList()) {
      Path top = Path.of(MOUNT, mount);
      Path folder = top.resolve(below);
      while (folder != null && folder.startsWith(top)) {
        folders.add(new Folder(version, folder.toString()));
        folder = folder.getParent();
      }
    }
  }
}
