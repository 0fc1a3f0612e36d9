package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.workload.Delays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long answers take: the same words for a run and for the server alone. */
final class DelayOptions {
  @Option(
      names = "--delay",
      paramLabel = "DIST",
      description = "whole:0..3s (as a rule, unless given), uniform:0..3s or fixed:1s.")
  private @Nullable String delay;

  @Option(
      names = "--time-scale",
      paramLabel = "F",
      description = "Factor on every delay; 1 (as a rule) unless given.")
  private @Nullable String timeScale;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides the delays; 1 unless given.")
  private String seed = "";

  /** What was asked for; {@code null} if nothing. */
  @Nullable Delays delays() throws UserError {
    return delay == null ? null : Numbers.parsed("--delay", delay, Delays::parse);
  }

  /** What was asked for; {@code null} if nothing. */
  @Nullable Double timeScale() throws UserError {
    return timeScale == null ? null : Double.valueOf(Numbers.scale(timeScale));
  }

  long seed() throws UserError {
    return Numbers.seed("--seed", seed);
  }
}
