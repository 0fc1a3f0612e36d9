package io.frankenbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** What earlier reports have left in a results folder: charts, histograms, pages. */
final class OldFiles {
  /** Begins every page, so that nobody's own notes are taken for one. */
  static final String MARK = "<!-- Written by Frankenbench. -->\n\n";

  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.UTF_8);

  private OldFiles() {}

  /**
   * Deletes those that are not among {@code files}.
   *
   * @param files relative to {@code dir}, such as {@code charts/overhead.svg}
   */
  static void remove(Path dir, Collection<String> files) throws IOException {
    remove(dir, "charts/", ".svg", files);
    remove(dir, "histograms/", ".hlog", files);
    remove(dir, "", ".md", files);
  }

  private static void remove(Path dir, String folder, String ending, Collection<String> files)
      throws IOException {
    Path there = dir.resolve(folder);
    if (!Files.isDirectory(there)) {
      return;
    }
    try (Stream<Path> all = Files.list(there)) {
      for (Path file : all.toList()) {
        String name = String.valueOf(file.getFileName());
        boolean ours = name.endsWith(ending) && (!ending.equals(".md") || isMarked(file));
        if (ours && !files.contains(folder + name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isMarked(Path page) throws IOException {
    if (!Files.isRegularFile(page)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(page)) {
      return Arrays.equals(in.readNBytes(MARK_BYTES.length), MARK_BYTES);
    }
  }
}
