package io.frankenbench.measure;

import io.frankenbench.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * By which rules a fork judges.
 *
 * @param without checks that are not made
 * @param machine where the file system starts from which the machine's counters are read
 * @param quietPatience how long to wait for quiet before a shot
 * @param musterPatience a muster that has not gathered after this long, or after 1 ms for each
 *     request that it waits for if that is longer, will not gather
 */
public record ForkRules(
    Set<Check> without, Path machine, Duration quietPatience, Duration musterPatience) {
  /** Every check, this machine, 6 and 30 seconds. */
  public static final ForkRules USUAL =
      new ForkRules(Set.of(), Path.of("/"), Duration.ofSeconds(6), Duration.ofSeconds(30));

  /** How long a muster of {@code workload} may take to gather. */
  Duration musterPatience(Workload workload) {
    Duration each = Duration.ofMillis(workload.inFlight());
    return each.compareTo(musterPatience) > 0 ? each : musterPatience;
  }

  /** The same without {@code checks}. */
  public ForkRules without(Set<Check> checks) {
    return new ForkRules(checks, machine, quietPatience, musterPatience);
  }
}
