package io.frankenbench.run.machine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Main memory in bytes; {@code null} where a fact could not be read.
 *
 * @param totalBytes all that the kernel manages
 * @param availableBytes what new programs can have without swapping, at the time of reading
 * @param swapBytes size of the swap space; 0 means that there is none
 * @param swapUsedBytes what is swapped out, at the time of reading
 */
public record Memory(
    @Nullable Long totalBytes,
    @Nullable Long availableBytes,
    @Nullable Long swapBytes,
    @Nullable Long swapUsedBytes) {

  static Memory read(FileTree files) {
    Map<String, String> meminfo = files.pairs("proc/meminfo", ':');
    Long swap = bytes(meminfo, "SwapTotal");
    Long swapFree = bytes(meminfo, "SwapFree");
    return new Memory(
        bytes(meminfo, "MemTotal"),
        bytes(meminfo, "MemAvailable"),
        swap,
        swap == null || swapFree == null ? null : Long.valueOf(swap - swapFree));
  }

  /** The file says kB and means 1,024 bytes. */
  private static @Nullable Long bytes(Map<String, String> meminfo, String key) {
    Long kibibytes = FileTree.parse(meminfo.get(key));
    return kibibytes == null ? null : Long.valueOf(kibibytes * 1024);
  }
}
