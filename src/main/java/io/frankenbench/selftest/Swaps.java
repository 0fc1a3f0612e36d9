package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A client on a machine that, to all appearance, swaps while the clock runs. */
final class Swaps extends Honest {
  private static final Path VMSTAT = Path.of("proc", "vmstat");

  private final Path machine;
  private int pages;

  Swaps() {
    try {
      machine = Files.createTempDirectory("machine");
      machine.toFile().deleteOnExit();
      Files.createDirectory(machine.resolve("proc")).toFile().deleteOnExit();
      machine.resolve(VMSTAT).toFile().deleteOnExit();
      swap(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  Path machine() {
    return machine;
  }

  @Override
  void fetchAll(Batch batch, int inFlight) throws Exception {
    super.fetchAll(batch, inFlight);
    swap(batch.size());
  }

  private void swap(int more) throws IOException {
    pages += more;
    Files.writeString(machine.resolve(VMSTAT), "pswpin " + pages + "\npswpout 0\n");
  }
}
