package io.frankenbench.run.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the machine, as far as its files tell; off Linux, nearly nothing is read. A fact that
 * could not be read is {@code null}, never 0.
 *
 * @param hardware the processor
 * @param memory main memory and swap
 * @param kernel the kernel's release
 * @param os name and version of the distribution
 * @param bootId random, new at every start of the machine; not for publication
 * @param loadAverage processes that wanted to run during the last minute, on average
 * @param limits what the kernel grants this process
 */
public record Machine(
    Hardware hardware,
    Memory memory,
    @Nullable String kernel,
    @Nullable String os,
    @Nullable String bootId,
    @Nullable Double loadAverage,
    Limits limits) {

  /** Reads the facts of this machine. */
  public static Machine here() {
    return at(Path.of("/"));
  }

  /**
   * Reads the facts of the machine whose file system starts at {@code root}. Never fails: what
   * cannot be read is {@code null}.
   */
  public static Machine at(Path root) {
    FileTree files = new FileTree(root);
    Map<String, String> release = files.pairs("etc/os-release", '=');
    String os = release.get("PRETTY_NAME");
    return new Machine(
        Hardware.read(files),
        Memory.read(files),
        files.text("proc/sys/kernel/osrelease"),
        os == null ? null : os.replace("\"", ""),
        files.text("proc/sys/kernel/random/boot_id"),
        load(files.words("proc/loadavg")),
        Limits.read(files));
  }

  private static @Nullable Double load(List<String> words) {
    try {
      return words.isEmpty() ? null : Double.valueOf(words.getFirst());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
