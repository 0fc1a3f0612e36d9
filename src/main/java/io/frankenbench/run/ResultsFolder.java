package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.Reason;
import io.frankenbench.record.UnusableFile;
import io.frankenbench.report.OwnFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The places of a results folder, held by one run at a time: the kernel lets go of the lock when
 * the process dies.
 */
public final class ResultsFolder implements AutoCloseable {
  private static final int MOST_ATTEMPTS = 100;

  private final Path root;
  private final FileChannel lock;

  /** Folders that were made for this one, the deepest first. */
  private final List<Path> made;

  private ResultsFolder(Path root, FileChannel lock, List<Path> made) {
    this.root = root;
    this.lock = lock;
    this.made = made;
  }

  /**
   * Opens the folder, making it if needed.
   *
   * @throws UserError if it cannot be written, or another run holds it
   * @throws UnusableFile if it holds what is no run's
   */
  public static ResultsFolder open(Path root) throws UserError, UnusableFile {
    List<Path> made = missing(root);
    try {
      OwnFiles.requireResults(root);
      ResultsFolder folder = new ResultsFolder(root, locked(root), made);
      try {
        Files.createDirectories(folder.partial());
        if (!Files.isWritable(folder.partial())) {
          throw new AccessDeniedException(folder.partial().toString());
        }
        return folder;
      } catch (IOException e) {
        folder.close();
        throw e;
      }
    } catch (UnusableFile e) {
      throw e;
    } catch (IOException e) {
      removeEmpty(made);
      if (DiskFull.isBehind(e)) {
        throw DiskFull.error(root, e);
      }
      throw UserError.badInput(
          "cannot write to " + root + ": " + Reason.words(e) + "; choose another folder with --out",
          e);
    }
  }

  private static List<Path> missing(Path root) {
    List<Path> missing = new ArrayList<>();
    Path folder = root.toAbsolutePath();
    while (folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      missing.add(folder);
      folder = folder.getParent();
    }
    return missing;
  }

  /**
   * Who holds the lock deletes its file before letting go. So a lock counts only if its file is
   * still the one that was opened; else another run has ended meanwhile, and it is tried again.
   */
  private static FileChannel locked(Path root) throws IOException, UserError {
    Path file = root.resolve("raw").resolve(".lock");
    IOException last = new IOException(file + " vanishes again and again");
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        Files.createDirectories(file.resolveSibling(""));
        create(file);
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
          channel.close();
          throw UserError.machine(
              "another run is writing to "
                  + root
                  + "; wait for it to end, or choose another folder with --out",
              null);
        }
        if (isStill(file, before)) {
          return channel;
        }
        channel.close();
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        last = e; // unless the run that held it has just ended
      }
    }
    throw last;
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // another run's, or left by one that was killed
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isStill(Path file, Object key) throws IOException {
    try {
      return Objects.equals(key, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException e) {
      return false;
    }
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

  /** Deletes what a run that was refused has left, unless an earlier one can be gone on with. */
  void clearUnlessStaged() throws IOException {
    try (Stream<Path> all = Files.list(partial())) {
      if (all.anyMatch(StagedForks::isStaged)) {
        return;
      }
    }
    clearPartial(_ -> false);
  }

  /** Lets other runs have the folder, and leaves nothing empty in it. */
  @Override
  public void close() throws IOException {
    removeEmpty(List.of(partial()));
    Files.deleteIfExists(root.resolve("raw").resolve(".lock"));
    lock.close();
    removeEmpty(List.of(root.resolve("raw")));
    removeEmpty(made);
  }

  private static void removeEmpty(List<Path> folders) {
    try {
      for (Path folder : folders) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // it is not empty, or may not be deleted
    }
  }
}
