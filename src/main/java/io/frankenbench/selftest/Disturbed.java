package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import io.frankenbench.record.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** A client on a machine where, to all appearance, more goes on while the clock runs. */
final class Disturbed extends Honest {
  private static final int MORE = 1_000;

  private final Path machine;
  private final Path file;
  private final IntFunction<String> content;
  private int count = 1;

  /**
   * @param folder of a file, below the root
   * @param name of the file
   * @param content of that file, by what has been counted so far
   */
  private Disturbed(String folder, String name, IntFunction<String> content) {
    this.content = content;
    try {
      machine = TemporaryFolder.create("machine");
      machine.toFile().deleteOnExit();
      write("proc/self", "cgroup", "0::/");
      file = write(folder, name, content.apply(count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String folder, String name, String text) throws IOException {
    Path inside = machine;
    for (Path part : Path.of(folder)) {
      inside = Files.createDirectories(inside.resolve(part));
      inside.toFile().deleteOnExit();
    }
    Path written = Files.writeString(inside.resolve(name), text);
    written.toFile().deleteOnExit();
    return written;
  }

  /** By nothing: it looks quiet, whatever else runs on the machine. */
  static Disturbed byNothing() {
    return new Disturbed("proc", "stat", _ -> "");
  }

  /** The control group has used up its CPU quota. */
  static Disturbed byThrottling() {
    return new Disturbed("sys/fs/cgroup", "cpu.stat", periods -> "nr_throttled " + periods + "\n");
  }

  /** Pages are swapped in. */
  static Disturbed bySwapping() {
    return new Disturbed("proc", "vmstat", pages -> "pswpin " + pages + "\npswpout 0\n");
  }

  /** Another program takes all the CPU time. */
  static Disturbed byAnotherProgram() {
    return new Disturbed("proc", "stat", ticks -> "cpu  " + ticks + " 0 0 0 0 0 0 0 0 0\n");
  }

  @Override
  Path machine() {
    return machine;
  }

  @Override
  void fetchAll(Batch batch, int inFlight) throws Exception {
    super.fetchAll(batch, inFlight);
    count += MORE;
    Files.writeString(file, content.apply(count));
  }
}
