package io.frankenbench.plan;

import io.frankenbench.measure.FanOut;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Short SHA-256 digests, by which a resumed run knows that nothing it depends on has changed. */
public final class CodeDigest {
  private static final String PACKAGES = "io/frankenbench/";

  /** Folders of classes, and the one of those contenders that are scripts. */
  private static final List<String> MEASURING =
      List.of(
          PACKAGES + "workload",
          PACKAGES + "record",
          PACKAGES + "contender",
          PACKAGES + "measure",
          PACKAGES + "timer",
          PACKAGES + "compose",
          PACKAGES + "server",
          "python");

  private static final int SHOWN_BYTES = 8;

  private CodeDigest() {}

  /** Of what measures: not of the classes that only draw or tell. */
  public static String ofMeasuringCode() throws IOException {
    Path program;
    try {
      program = Path.of(FanOut.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program's own jar cannot be found", e);
    }
    if (Files.isDirectory(program)) {
      return ofFolders(program);
    }
    try (FileSystem jar = FileSystems.newFileSystem(program)) {
      return ofFolders(jar.getPath("/"));
    }
  }

  private static String ofFolders(Path root) throws IOException {
    MessageDigest digest = sha256();
    for (String name : MEASURING) {
      try (Stream<Path> files = Files.walk(root.resolve(name))) {
        List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
        for (Path file : sorted) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return text(digest);
  }

  /** Of a file's content. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Files.readAllBytes(file));
    return text(digest);
  }

  private static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
