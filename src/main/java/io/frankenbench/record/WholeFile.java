package io.frankenbench.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Files that are replaced as a whole or not at all, whatever dies meanwhile. */
public final class WholeFile {
  private WholeFile() {}

  /** Gives {@code file} this content, on the disk when it returns; makes its folder if needed. */
  public static void write(Path file, String content) throws IOException {
    Path folder = folder(file);
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + file.getFileName() + ".part");
    try {
      force(
          temporary,
          content,
          Set.of(
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Puts {@code from} in the place of {@code to}, in the same file system. */
  public static void move(Path from, Path to) throws IOException {
    Files.createDirectories(folder(to));
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(folder(to));
  }

  /** Adds {@code content} at the end of {@code file}, on the disk when it returns. */
  static void append(Path file, String content) throws IOException {
    Files.createDirectories(folder(file));
    force(file, content, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private static void force(Path file, String content, Set<StandardOpenOption> how)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A renamed file survives a power cut once its folder is on the disk too. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // not every system lets a folder be opened; there the rename alone must do
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is no file in a folder");
    }
    return folder;
  }
}
