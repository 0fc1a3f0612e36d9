package io.frankenbench.cli;

import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How much is run, and when it is enough. */
final class AmountOptions {
  @ArgGroup private @Nullable ExtentOption extent;

  /** What it is for. */
  static final class ExtentOption {
    @Option(
        names = "--quick",
        description = "A look, not a claim: one block, small bodies, about 4 minutes.")
    private boolean quick;

    @Option(names = "--full", description = "Eight blocks: what is worth citing.")
    private boolean full;

    private Extent asked() {
      return quick ? Extent.QUICK : full ? Extent.FULL : Extent.USUAL;
    }
  }

  @ArgGroup private @Nullable LimitOption limit;

  /** At most so much. */
  static final class LimitOption {
    @Option(
        names = "--blocks",
        paramLabel = "N",
        description =
            "Blocks; as many as the suite has unless given (headline 2, factorial 5, others 1), at"
                + " most 30 with --until.")
    private @Nullable Integer blocks;

    @Option(
        names = "--budget",
        paramLabel = "TIME",
        description =
            "As many whole blocks as fit into 90s, 40m or 2h by what earlier ones took; the first"
                + " one runs in any case.")
    private @Nullable String budget;
  }

  @Option(
      names = "--until",
      paramLabel = "WIDTH",
      description =
          "Stop as soon as the 95 %% interval of every headline ratio is narrower than WIDTH, such"
              + " as 5%% (high end / low end - 1), after 5 blocks at the earliest.")
  private @Nullable String until;

  @Option(names = "--shots", paramLabel = "N", description = "Measured shots of each fork.")
  private @Nullable Integer shots;

  Extent extent() {
    return extent == null ? Extent.USUAL : extent.asked();
  }

  /**
   * @param usualBlocks if nothing else is said; {@code null}: as many as the suite says
   */
  Amount amount(@Nullable Integer usualBlocks) throws UserError {
    Integer blocks = limit == null ? null : limit.blocks;
    String time = limit == null ? null : limit.budget;
    Duration budget = time == null ? null : Numbers.time("--budget", time);
    if (blocks != null) {
      int least = until == null ? 1 : Amount.LEAST_BLOCKS_UNTIL;
      blocks = Numbers.within("--blocks", blocks, least, 1000);
    }
    if (budget != null && extent() == Extent.FULL) {
      throw UserError.badInput("--full and --budget both say how many blocks; give one of them");
    }
    return new Amount(
        extent(),
        blocks == null && budget == null ? usualBlocks : blocks,
        shots == null ? null : Numbers.within("--shots", shots, 1, 1000),
        budget,
        until == null ? null : Double.valueOf(Numbers.percent("--until", until)));
  }

  /** True if the run ends by something that a profiled one has not. */
  boolean dependsOnFigures() {
    return until != null || (limit != null && limit.budget != null);
  }
}
