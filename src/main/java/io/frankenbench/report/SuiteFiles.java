package io.frankenbench.report;

import java.util.Set;

/** What the files of a suite are called, and where in them a workload stands. */
final class SuiteFiles {
  /** Files of these names belong to no suite, on file systems that tell no case either. */
  private static final Set<String> TAKEN = Set.of("readme", "data", "index");

  private SuiteFiles() {}

  /** The page of {@code suite}. */
  static String page(String suite) {
    return name(suite) + ".md";
  }

  /** The name of its own {@code chart}. */
  static String chart(String suite, String chart) {
    return name(suite) + "-" + chart;
  }

  /** Its histograms. */
  static String histograms(String suite) {
    return "histograms/" + name(suite) + ".hlog";
  }

  /** The table of {@code workload} on its suite's page. */
  static String table(WorkloadKey workload) {
    return page(workload.suite()) + "#" + Markdown.anchor(workload.sentence());
  }

  /** Safe in a path, whatever the suite is called. */
  private static String name(String suite) {
    String name = Markdown.anchor(suite);
    return TAKEN.contains(name) ? "suite-" + name : name;
  }
}
