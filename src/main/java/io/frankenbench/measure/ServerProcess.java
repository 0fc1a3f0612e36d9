package io.frankenbench.measure;

import io.frankenbench.record.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A delay server as a child process: for a benchmark started on its own, as from an IDE, and where
 * one server cannot hold all connections. It ends with its parent.
 */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final ServerAddress control;

  private ServerProcess(Process process, ServerAddress control) {
    this.process = process;
    this.control = control;
  }

  /** Starts one; it tells its token by its output, where no other process can read it. */
  static ServerProcess start(String... jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "io.frankenbench.cli.Main",
            "serve",
            "--port=0",
            "--until-end-of-input"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line : (Iterable<String>) output.lines()::iterator) {
      for (String word : List.of(line.split(" ", -1))) {
        if (word.startsWith("http://")) {
          return new ServerProcess(process, ServerAddress.parse(word));
        }
      }
    }
    throw new IOException("the delay server could not be started");
  }

  ServerAddress control() {
    return control;
  }

  Process process() {
    return process;
  }

  /** Returns when it has ended. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
