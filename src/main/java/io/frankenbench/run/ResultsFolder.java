package io.frankenbench.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The places of a results folder, held by one run at a time: the kernel lets go of the lock when
 * the process dies.
 */
public final class ResultsFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private ResultsFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it if needed.
   *
   * @throws UserError if it cannot be written, or another run holds it
   */
  public static ResultsFolder open(Path root) throws UserError {
    try {
      ResultsFolder folder = new ResultsFolder(root, locked(root));
      try {
        Files.createDirectories(folder.partial());
        Files.delete(Files.createTempFile(folder.partial(), "probe", ""));
        return folder;
      } catch (IOException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      if (DiskFull.isBehind(e)) {
        throw DiskFull.error(root, e);
      }
      throw UserError.badInput(
          "cannot write to " + root + ": " + cause(e) + "; choose another folder with --out", e);
    }
  }

  private static FileChannel locked(Path root) throws IOException, UserError {
    Path raw = Files.createDirectories(root.resolve("raw"));
    FileChannel channel =
        FileChannel.open(raw.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean mine;
    try {
      mine = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      mine = false;
    }
    if (mine) {
      return channel;
    }
    channel.close();
    throw UserError.machine(
        "another run is writing to "
            + root
            + "; wait for it to end, or choose another folder with --out",
        null);
  }

  private static String cause(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException f -> f.getFile() + " is not a folder";
      case FileSystemException f -> f.getReason() == null ? "not possible" : f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** Every published shot. */
  public Path shots() {
    return shots(root);
  }

  static Path shots(Path root) {
    return root.resolve("raw").resolve("shots.jsonl");
  }

  static Path plans(Path root) {
    return root.resolve("raw").resolve("plan.json");
  }

  static Path jmhJson(Path root) {
    return root.resolve("raw").resolve("jmh.json");
  }

  static Path sources(Path root) {
    return root.resolve("raw").resolve("sources.json");
  }

  static Path environment(Path root) {
    return root.resolve("environment.json");
  }

  /** What is not published yet. */
  Path partial() {
    return root.resolve("raw").resolve("partial");
  }

  /** The plan of the run that is not finished. */
  Path partialPlan() {
    return partial().resolve("plan.json");
  }

  /** Deletes what is not published, but what {@code kept} holds for. */
  void clearPartial(Predicate<Path> kept) throws IOException {
    try (Stream<Path> all = Files.walk(partial())) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        if (!file.equals(partial()) && !kept.test(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Deletes what is not published: nothing is missing any more. */
  void removePartial() throws IOException {
    clearPartial(_ -> false);
    Files.delete(partial());
  }

  /** Lets other runs have the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
