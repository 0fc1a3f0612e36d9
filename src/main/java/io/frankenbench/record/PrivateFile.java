package io.frankenbench.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of one line that only its owner may read, where the file system knows owners. */
public final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFile() {}

  /**
   * Makes {@code file}, with mode 600 from its first moment.
   *
   * @throws IOException if it is there already or cannot be made, with a message for the user
   */
  public static void write(Path file, String line) throws IOException {
    FileAttribute<?>[] mode =
        knowsOwners(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, mode);
      Files.writeString(file, line + "\n", StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new IOException(file + " cannot be made: its folder does not exist", e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + " cannot be made: permission denied", e);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(file + " cannot be made: it exists", e);
    }
  }

  /**
   * The one line of {@code file}.
   *
   * @throws IOException if others may read it, it is empty or cannot be read, with a message for
   *     the user
   */
  public static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IOException(file + " cannot be read: it is no file, or permission is denied");
    }
    if (knowsOwners(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("others may read " + file + "; make it private: chmod 600 " + file);
    }
    String line = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    if (line.isEmpty()) {
      throw new IOException(file + " is empty; remove it, and a new one is made");
    }
    return line;
  }

  private static boolean knowsOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
