package io.frankenbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One suite, as a page tells it.
 *
 * @param results its cells
 * @param sentences what it shows
 * @param charts its charts
 * @param details its tables and notes
 */
record Chapter(Results results, List<String> sentences, List<Chart> charts, List<Block> details) {
  private static final String HEADLINE = "headline";

  /**
   * The chapters of {@code suites}. The warm-up has none where there is something else: it is shown
   * beside what it is for.
   */
  static List<Chapter> of(List<Results> suites, Theme theme) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (Results results : suites) {
      if (suites.size() == 1 || !results.evidence().isWarmUp()) {
        Section section = Sections.of(results);
        String footer = Footer.of(results);
        chapters.add(
            new Chapter(
                results,
                section.sentences(results),
                section.charts(results, theme).stream().map(chart -> chart.over(footer)).toList(),
                section.details(results)));
      }
    }
    return chapters;
  }

  /** Name of the suite; the headline if nothing was run. */
  String suite() {
    return results.suite().isEmpty() ? HEADLINE : results.suite();
  }

  /** True if it is of the suite that most people come for. */
  boolean isHeadline() {
    return suite().equals(HEADLINE);
  }

  /** The question of the suite; empty if it was not recorded. */
  String question() {
    return results.evidence().environment().question();
  }
}
