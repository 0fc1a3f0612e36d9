package io.frankenbench.plan;

import java.util.List;

/** Every suite there is. */
public final class Suites {
  /** In the order in which they are listed. */
  public static final List<Suite> ALL =
      List.of(
          HeadlineSuites.HEADLINE,
          GridSuites.FACTORIAL,
          GridSuites.LADDER,
          TroubleSuites.DEFAULTS,
          SeedsSuite.SEEDS,
          TroubleSuites.LIMITS,
          MillionSuite.MILLION,
          WaitingSuite.WAITING,
          SelectorsSuite.SELECTORS,
          Http2Suite.HTTP2,
          TimersSuite.TIMERS,
          ComposeSuite.COMPOSE,
          HeadlineSuites.WARM_UP);

  private Suites() {}

  /**
   * The suite of this name.
   *
   * @throws UserError if there is none
   */
  public static Suite named(String name) throws UserError {
    for (Suite suite : ALL) {
      if (suite.name().equals(name)) {
        return suite;
      }
    }
    throw UserError.badInput(
        "there is no suite '"
            + name
            + "'; there are "
            + String.join(", ", ALL.stream().map(Suite::name).toList()));
  }
}
