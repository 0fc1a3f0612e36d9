package io.frankenbench.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file cannot be used: Java's own message is often its name alone. */
public final class Reason {
  private Reason() {}

  /** The file, if it is known, and what is wrong with it. */
  public static String of(IOException failure) {
    return failure instanceof FileSystemException file && file.getFile() != null
        ? file.getFile() + ": " + words(file)
        : words(failure);
  }

  /** What is wrong, without the file. */
  public static String words(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "does not exist";
      case FileAlreadyExistsException _ -> "a file is in the way";
      case NotDirectoryException _ -> "is not a folder";
      case DirectoryNotEmptyException _ -> "is a folder that is not empty";
      case FileSystemException f -> f.getReason() == null ? "not possible" : f.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
