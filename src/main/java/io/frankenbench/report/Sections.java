package io.frankenbench.report;

import java.util.Map;
import java.util.Set;

/** Which section speaks of which suite. */
final class Sections {
  private static final Map<String, Section> SPECIAL =
      Map.of(
          "seeds", new SeedsSection(),
          "factorial", new FactorialSection(),
          "limits", new LimitsSection(),
          "million", new MillionSection(),
          "waiting", new WaitingSection(),
          "selectors", new SelectorsSection(),
          "timers", new TimersSection(),
          "ladder", new LadderSection(),
          "defaults", new DefaultsSection(),
          "compose", new ComposeSection());

  private Sections() {}

  /** What only these say, they say without an ideal, too: how many succeed, and at what cost. */
  private static final Set<String> WITHOUT_IDEAL = Set.of("factorial", "limits", "defaults");

  /**
   * The section of a suite; of those without one of their own, and where there is no ideal that it
   * could tell of, the usual one.
   */
  static Section of(Results results) {
    Section special = SPECIAL.get(results.suite());
    return special != null && (WITHOUT_IDEAL.contains(results.suite()) || !results.withoutIdeal())
        ? special
        : new RaceSection();
  }
}
