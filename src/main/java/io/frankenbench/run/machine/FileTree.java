package io.frankenbench.run.machine;

import io.frankenbench.measure.ProcFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small text files below a root; whatever cannot be read is {@code null} or empty. */
final class FileTree {
  private final Path root;

  FileTree(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  byte @Nullable [] bytes(String path) {
    return ProcFile.bytes(root.resolve(path));
  }

  /** The content without surrounding white space. */
  @Nullable String text(String path) {
    String text = ProcFile.text(root.resolve(path));
    return text == null ? null : text.strip();
  }

  List<String> lines(String path) {
    String text = text(path);
    return text == null ? List.of() : text.lines().toList();
  }

  List<String> words(String path) {
    String text = text(path);
    return text == null || text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  /** All of the file's numbers, or nothing if one of its words is none. */
  List<Long> numbers(String path) {
    List<Long> numbers = new ArrayList<>();
    for (String word : words(path)) {
      Long number = parse(word);
      if (number == null) {
        return List.of();
      }
      numbers.add(number);
    }
    return numbers;
  }

  @Nullable Long number(String path) {
    return parse(text(path));
  }

  @Nullable Limit limit(String path) {
    return Limit.parse(text(path));
  }

  /** Lines of the form {@code key<separator>value}; of a repeated key, the first. */
  Map<String, String> pairs(String path, char separator) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(path)) {
      int at = line.indexOf(separator);
      if (at > 0) {
        pairs.putIfAbsent(line.substring(0, at).strip(), line.substring(at + 1).strip());
      }
    }
    return pairs;
  }

  /** Folders in {@code folder} whose name matches {@code glob}, as paths below the root. */
  List<String> folders(String folder, String glob) {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder), glob)) {
      for (Path entry : entries) {
        found.add(folder + "/" + entry.getFileName());
      }
    } catch (IOException e) {
      return List.of();
    }
    return found;
  }

  /** The first whole number in {@code text}, as in {@code 16384 kB}. */
  static @Nullable Long parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text.split("\\s+", 2)[0]);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
