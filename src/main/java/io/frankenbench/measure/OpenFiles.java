package io.frankenbench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that this process may open. A few are held while a client may take all others, and let
 * go of before the account is closed: whoever tells what happened needs some.
 */
final class OpenFiles {
  private static final int HELD = 16;

  private final List<InputStream> held = new ArrayList<>();

  /** How many this process may open; {@code null} if it is not told. */
  static @Nullable Long allowed() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
            instanceof UnixOperatingSystemMXBean unix
        ? Long.valueOf(unix.getMaxFileDescriptorCount())
        : null;
  }

  /** Holds a few, or as many as there still are. */
  synchronized void hold() {
    try {
      while (held.size() < HELD) {
        held.add(new FileInputStream("/dev/null"));
      }
    } catch (IOException e) {
      // fewer must do
    }
  }

  /** Lets go of them. */
  synchronized void letGo() {
    for (InputStream file : held) {
      try {
        file.close();
      } catch (IOException e) {
        // it is gone either way
      }
    }
    held.clear();
  }
}
