package io.frankenbench.report;

import java.nio.file.Path;

public final class Report {
  public static void render(Path p) {}

  private Report() {}
}
