package io.frankenbench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A delay server as a child process: for a benchmark started on its own, as from an IDE, and where
 * one server cannot hold all connections. It ends with its parent.
 */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final URI control;

  private ServerProcess(Process process, URI control) {
    this.process = process;
    this.control = control;
  }

  static ServerProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.frankenbench.cli.Main",
                "serve",
                "--port=0",
                "--until-end-of-input")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line : (Iterable<String>) output.lines()::iterator) {
      for (String word : List.of(line.split(" ", -1))) {
        if (word.startsWith("http://")) {
          return new ServerProcess(process, URI.create(word));
        }
      }
    }
    throw new IOException("the delay server could not be started");
  }

  URI control() {
    return control;
  }

  /** Returns when it has ended. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
