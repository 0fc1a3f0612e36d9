package io.frankenbench.run;

import io.frankenbench.record.PrivateFile;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server, and how forks learn of it and its token: by a private file, since a process's arguments
 * are for everybody to see.
 *
 * @param address of the server
 * @param folder of the file
 */
record ToldServer(ServerAddress address, Path folder) implements AutoCloseable {

  /**
   * Writes the file, into a new folder.
   *
   * @throws IOException if it cannot be written
   */
  static ToldServer of(ServerAddress server) throws IOException {
    ToldServer told = new ToldServer(server, TemporaryFolder.create("server"));
    PrivateFile.write(told.file(), server.whole());
    return told;
  }

  Path file() {
    return folder.resolve("server");
  }

  /** Deletes file and folder. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
