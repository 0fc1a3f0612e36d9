package io.frankenbench.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code raw/SHA256SUMS}: the digests of what all pages are made from, as {@code sha256sum -c}
 * reads them. A folder without the file is an older one, or one that a run died in while it put its
 * files in place.
 */
public final class Digests {
  private static final String NAME = "SHA256SUMS";
  private static final List<String> FILES =
      List.of("../environment.json", "jmh.json", "plan.json", "shots.jsonl", "sources.json");
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

  private Digests() {}

  /** Where they are kept in a results folder. */
  public static Path file(Path root) {
    return root.resolve("raw").resolve(NAME);
  }

  /** Writes those of all files that are there. */
  public static void write(Path root) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> file : present(root).entrySet()) {
      lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    WholeFile.write(file(root), lines.toString());
  }

  /**
   * Looks whether the files are what was published.
   *
   * @throws DamagedException if one has changed, is missing or is not listed
   */
  static void verify(Path root) throws IOException {
    if (!Files.exists(file(root))) {
      return;
    }
    Map<String, String> present = present(root);
    Map<String, String> listed = listed(file(root));
    listed.keySet().forEach(name -> present.putIfAbsent(name, "missing"));
    for (Map.Entry<String, String> its : present.entrySet()) {
      if (!its.getValue().equals(listed.get(its.getKey()))) {
        throw new DamagedException(
            root.resolve("raw").resolve(its.getKey()).normalize() + "",
            "it is not what was published, by %s; put that back, or run into another folder"
                .formatted(file(root)));
      }
    }
  }

  private static Map<String, String> listed(Path file) throws IOException {
    Map<String, String> listed = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new DamagedException(
            file + "", "a line is no digest and name, as sha256sum writes them");
      }
      listed.put(matcher.group(2), matcher.group(1));
    }
    return listed;
  }

  private static Map<String, String> present(Path root) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String name : FILES) {
      Path file = root.resolve("raw").resolve(name);
      if (Files.isRegularFile(file)) {
        digests.put(name, digest(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
