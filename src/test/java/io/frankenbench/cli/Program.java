package io.frankenbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program as a user starts it. */
final class Program {
  private static final Path JAR = Path.of("target", "benchmarks.jar").toAbsolutePath();

  /**
   * Where it keeps JMH's lock, and beside it each process its own temporary folder: tests in
   * another JVM have their own, and wait for nobody.
   */
  static final Path SCRATCH =
      Path.of("target", "scratch-" + System.getProperty("frankenbench.test-jvm", "1"))
          .toAbsolutePath();

  private Program() {}

  /** What a finished program said. */
  record Ended(int status, String out, String err) {
    /** Lines of the error stream, without the progress. */
    List<String> complaints() {
      return err.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  /**
   * The arguments of a run of a few seconds: 60 requests of 1 KiB, with delays of 60 ms at most.
   */
  static String[] smallRun(Path out, String contenders, String... more) {
    List<String> args = new ArrayList<>(List.of("run", "--quick", "--requests", "60"));
    args.addAll(List.of("--body", "1024", "--time-scale", "0.02"));
    args.addAll(List.of("--contenders", contenders, "--out", out.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  /** As the launcher makes it. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(SCRATCH), "frankenbench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws no charts, which would take longer than most runs of tests. */
  static List<String> command(String... args) {
    List<String> command = drawing(args);
    command.add(command.indexOf("-jar"), "-Dfrankenbench.blank-charts=true");
    return command;
  }

  /** Where charts matter. */
  static List<String> drawing(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // it ends before more would pay
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporaryFolder(),
                "-Dfrankenbench.shared-tmpdir=" + SCRATCH,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString()));
    command.addAll(List.of(args));
    return command;
  }

  /** What ended programs have left in {@link #SCRATCH}. */
  static List<String> leftovers() {
    String[] all = SCRATCH.toFile().list((_, name) -> isLeft(name));
    return all == null ? List.of() : List.of(all);
  }

  /** JMH's lock stays; and a folder may be of a command that was never run. */
  private static boolean isLeft(String name) {
    return name.startsWith("frankenbench-")
        ? Files.exists(SCRATCH.resolve(name).resolve(".frankenbench-lock"))
        : !name.equals("jmh.lock");
  }

  static Ended run(String... args) {
    return run(command(args));
  }

  /** The same where a process is not the point. */
  static Ended inProcess(String... args) {
    StringWriter err = new StringWriter();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(out); // JMH answers there
    try {
      int status =
          Main.run(
              args, new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true));
      return new Ended(status, bytes.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  static Ended run(List<String> command) {
    try {
      Path out = Files.createTempFile("program", ".out");
      Path err = Files.createTempFile("program", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("it does not end: " + command);
      }
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
