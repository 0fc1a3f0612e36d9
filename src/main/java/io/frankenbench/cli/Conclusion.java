package io.frankenbench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** The last words of a run. */
final class Conclusion {
  private Conclusion() {}

  static void print(Path folder, boolean complete, PrintWriter out) {
    if (!complete) {
      out.println("Some cells have fewer valid shots than asked; the report says which, and why.");
    }
    out.println("Published: " + folder.resolve("README.md"));
  }
}
