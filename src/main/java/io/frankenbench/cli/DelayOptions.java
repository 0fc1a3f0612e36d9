package io.frankenbench.cli;

import io.frankenbench.run.UserError;
import io.frankenbench.workload.Delays;
import picocli.CommandLine.Option;

/** How long answers take: the same words for a run and for the server alone. */
final class DelayOptions {
  @Option(
      names = "--delay",
      paramLabel = "DIST",
      defaultValue = "whole:0..3s",
      description = "whole:0..3s (unless given), uniform:0..3s or fixed:1s.")
  private String delay = "";

  @Option(
      names = "--time-scale",
      paramLabel = "F",
      defaultValue = "1",
      description = "Factor on every delay; 1 unless given.")
  private String timeScale = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides the delays; 1 unless given.")
  private String seed = "";

  Delays delays() throws UserError {
    return Numbers.parsed("--delay", delay, Delays::parse);
  }

  double timeScale() throws UserError {
    return Numbers.scale(timeScale);
  }

  long seed() throws UserError {
    return Numbers.seed("--seed", seed);
  }
}
