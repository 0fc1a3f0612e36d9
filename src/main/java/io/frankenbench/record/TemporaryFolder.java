package io.frankenbench.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place for everything this program needs for a moment only. It goes when the program ends.
 * The kernel lets go of its lock when the process is killed, and the next start removes it.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String USUAL = "java.io.tmpdir";

  /** Where the folder of this process is. */
  private static final String OWN = "frankenbench.tmpdir";

  /** Set if {@code java.io.tmpdir} is already a folder for this process alone: where that lies. */
  private static final String SHARED = "frankenbench.shared-tmpdir";

  private static final String PREFIX = "frankenbench-";
  private static final String LOCK = ".frankenbench-lock";

  private final Path own;
  private final FileChannel lock;

  private TemporaryFolder(Path own, FileChannel lock) {
    this.own = own;
    this.lock = lock;
  }

  /** Makes the folder of this process, and removes those that killed ones have left. */
  public static TemporaryFolder open() throws IOException {
    Path usual = path();
    String given = System.getProperty(SHARED);
    Path shared = given == null ? usual : Path.of(given);
    TemporaryFolder folder =
        open(shared, given == null ? Files.createTempDirectory(shared, PREFIX) : usual);
    System.setProperty(OWN, folder.own.toString());
    // JMH's lock stays where every JMH of this machine looks for it.
    System.setProperty(USUAL, shared.toString());
    return folder;
  }

  /** Takes {@code own}, which lies in {@code shared} and is empty. */
  static TemporaryFolder open(Path shared, Path own) throws IOException {
    TemporaryFolder folder = new TemporaryFolder(own, locked(own));
    sweep(shared, own);
    return folder;
  }

  /** The lock appears locked: nobody finds the folder between making and locking it. */
  private static FileChannel locked(Path folder) throws IOException {
    Path made = folder.resolve(LOCK + ".new");
    FileChannel lock = FileChannel.open(made, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IOException(folder + " is used by another process");
    }
    Files.move(made, folder.resolve(LOCK));
    return lock;
  }

  /** Where it is; in a process that has none of its own, where temporary files usually go. */
  public static Path path() {
    String own = System.getProperty(OWN);
    return Path.of(own == null ? System.getProperty(USUAL, "/tmp") : own);
  }

  /** A new folder in it. */
  public static Path create(String what) throws IOException {
    return Files.createTempDirectory(path(), what);
  }

  /** The JVM option by which a child puts its own temporary files there, too. */
  public static String jvmOption() {
    return "-D" + USUAL + "=" + path();
  }

  private static void sweep(Path shared, Path own) throws IOException {
    UserPrincipal me = Files.getOwner(own);
    List<Path> others;
    try (Stream<Path> all = Files.list(shared)) {
      others =
          all.filter(folder -> String.valueOf(folder.getFileName()).startsWith(PREFIX))
              .filter(folder -> !folder.equals(own))
              .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
              .toList();
    }
    for (Path folder : others) {
      try {
        if (me.equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
          removeIfLeft(folder);
        }
      } catch (IOException | OverlappingFileLockException e) {
        // Somebody uses or removes it, or it is none of ours.
      }
    }
  }

  private static void removeIfLeft(Path folder) throws IOException {
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (lock.tryLock() != null) {
        remove(folder);
      }
    }
  }

  /** Deletes {@code folder} and all that is in it, the lock last; follows no links. */
  private static void remove(Path folder) throws IOException {
    Path lock = folder.resolve(LOCK);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(lock)) {
              Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure)
              throws IOException {
            if (!inner.equals(folder)) {
              Files.deleteIfExists(inner);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Files.deleteIfExists(lock);
    Files.deleteIfExists(folder);
  }

  /** Removes it. */
  @Override
  public void close() throws IOException {
    remove(own);
    lock.close();
  }
}
