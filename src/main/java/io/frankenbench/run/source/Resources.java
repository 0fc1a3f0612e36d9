package io.frankenbench.run.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that lie beside classes. */
final class Resources {
  private Resources() {}

  /** The text of {@code path}; {@code null} if {@code loader} has none. */
  static @Nullable String text(ClassLoader loader, String path) throws IOException {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
