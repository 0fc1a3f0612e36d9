package io.frankenbench.report;

import java.util.Map;

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

  /** The section of {@code suite}; of those without one of their own, the usual one. */
  static Section of(String suite) {
    Section special = SPECIAL.get(suite);
    return special == null ? new RaceSection() : special;
  }
}
