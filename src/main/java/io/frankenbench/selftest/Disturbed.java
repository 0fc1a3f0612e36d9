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
   * @param name of a file of {@code proc}
   * @param content of that file, by what has been counted so far
   */
  private Disturbed(String name, IntFunction<String> content) {
    this.content = content;
    try {
      machine = TemporaryFolder.create("machine");
      machine.toFile().deleteOnExit();
      Path proc = Files.createDirectory(machine.resolve("proc"));
      proc.toFile().deleteOnExit();
      file = proc.resolve(name);
      file.toFile().deleteOnExit();
      Files.writeString(file, content.apply(count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages are swapped in. */
  static Disturbed bySwapping() {
    return new Disturbed("vmstat", pages -> "pswpin " + pages + "\npswpout 0\n");
  }

  /** Another program takes all the CPU time. */
  static Disturbed byAnotherProgram() {
    return new Disturbed("stat", ticks -> "cpu  " + ticks + " 0 0 0 0 0 0 0 0 0\n");
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
