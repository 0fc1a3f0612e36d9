package io.frankenbench.measure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What goes on around a shot: the kernel's TCP counters, and how busy the machine is. */
final class Surroundings {
  private final KernelEvents kernel;
  private final MachineCpu cpu;

  /** The machine whose file system starts at {@code root}. */
  Surroundings(Path root) {
    kernel = new KernelEvents(root);
    cpu = new MachineCpu(root);
  }

  /** All of it as it stands now. */
  Snapshot read() {
    return new Snapshot(kernel.read(), cpu.read());
  }

  /** One moment. */
  record Snapshot(KernelEvents.Snapshot kernel, MachineCpu.@Nullable Snapshot cpu) {

    /** What happened from this snapshot to {@code later}. */
    Change until(Snapshot later) {
      return new Change(
          kernel.until(later.kernel),
          cpu == null || later.cpu == null ? null : cpu.until(later.cpu));
    }
  }

  /** What happened between two moments; {@code null} where it could not be read. */
  record Change(KernelEvents.Moved kernel, MachineCpu.@Nullable Use cpu) {}
}
