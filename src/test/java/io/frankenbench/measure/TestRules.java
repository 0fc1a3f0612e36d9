package io.frankenbench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** By which rules shots of tests are judged. */
public final class TestRules {
  /**
   * Nothing is published, so a machine that is not quite quiet is quiet enough; and what else the
   * machine does is not looked at, since other tests run beside and take the server's time, too.
   */
  public static final ForkRules HASTY =
      new ForkRules(
          Set.of(Check.SERVER_RESPONSIVE, Check.SERVER_ON_TIME, Check.SERVER_LATENESS_SMALL),
          Path.of("no machine"),
          Duration.ofMillis(80),
          Duration.ofSeconds(10));

  /** The same, but what this machine's kernel counts is read, though nothing is made of it. */
  public static final ForkRules HASTY_ON_THIS_MACHINE =
      new ForkRules(
          with(HASTY.without(), Check.NO_DROPPED_CONNECT, Check.NO_SWAPPING, Check.NO_FOREIGN_CPU),
          Path.of("/"),
          HASTY.quietPatience(),
          HASTY.musterPatience());

  private TestRules() {}

  private static Set<Check> with(Set<Check> some, Check... more) {
    Set<Check> all = EnumSet.copyOf(some);
    Collections.addAll(all, more);
    return all;
  }
}
