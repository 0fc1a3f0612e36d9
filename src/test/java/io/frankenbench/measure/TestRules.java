package io.frankenbench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** By which rules shots of tests are judged. */
public final class TestRules {
  /**
   * Nothing is published, so a machine that is not quite quiet is quiet enough; and what else the
   * machine does is not looked at, since other tests run beside.
   */
  public static final ForkRules HASTY =
      new ForkRules(Set.of(), Path.of("no machine"), Duration.ofMillis(80), Duration.ofSeconds(10));

  /** The same, but what this machine's kernel counts is read, though nothing is made of it. */
  public static final ForkRules HASTY_ON_THIS_MACHINE =
      new ForkRules(
          Set.of(Check.NO_DROPPED_CONNECT, Check.NO_SWAPPING, Check.NO_FOREIGN_CPU),
          Path.of("/"),
          HASTY.quietPatience(),
          HASTY.musterPatience());

  private TestRules() {}
}
