package io.frankenbench.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the server knows about its own process and machine. */
final class Host {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final String version = readVersion();
  private final @Nullable String bootId = readBootId();

  String version() {
    return version;
  }

  /** Identifies the running kernel, or {@code null} where there is no such thing. */
  @Nullable String bootId() {
    return bootId;
  }

  /** CPU time of this process in nanoseconds. */
  static long cpuNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  private static @Nullable String readBootId() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      return null;
    }
  }

  private static String readVersion() {
    Properties versions = new Properties();
    try (InputStream in = Host.class.getResourceAsStream("/versions.properties")) {
      if (in != null) {
        versions.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return versions.getProperty("frankenbench", "unknown");
  }
}
