package io.frankenbench.cli;

import io.frankenbench.plan.PluginJars;
import io.frankenbench.plan.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Contenders of the user's own: the same words for every command that can use them. */
final class PluginOptions {
  @Option(
      names = "--plugins",
      split = ",",
      paramLabel = "JAR",
      description =
          "Jars with contenders of your own, as README.md says; a run without --contenders takes"
              + " them beside the suite's.")
  private List<Path> jars = new ArrayList<>();

  /**
   * The jars, looked through.
   *
   * @throws UserError if one cannot be used
   */
  PluginJars jars() throws UserError {
    return PluginJars.of(jars);
  }
}
