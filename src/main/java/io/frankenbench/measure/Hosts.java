package io.frankenbench.measure;

import io.frankenbench.record.ServerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether the server runs under the same kernel, so that clocks can be compared. */
final class Hosts {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  private Hosts() {}

  static boolean same(ServerStatus server) {
    try {
      return Files.readString(BOOT_ID).strip().equals(server.bootId());
    } catch (IOException e) {
      return false;
    }
  }
}
