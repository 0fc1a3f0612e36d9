package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart ready to be drawn.
 *
 * @param name of its file, without the ending
 * @param title what it asks
 * @param description what it shows, in words, for those who cannot see it
 * @param spec the complete Vega-Lite specification, data included
 * @param footer of what run it is, for those who see it alone; empty if nobody has said yet
 */
record Chart(String name, String title, String description, ObjectNode spec, String footer) {

  /** One without a footer. */
  Chart(String name, String title, String description, ObjectNode spec) {
    this(name, title, description, spec, "");
  }

  /** The same of {@code suite}, by its name. */
  Chart of(String suite) {
    return new Chart(SuiteFiles.chart(suite, name), title, description, spec, footer);
  }

  /** The same over {@code line}, unless it has a footer of its own. */
  Chart over(String line) {
    return footer.isEmpty() ? new Chart(name, title, description, spec, line) : this;
  }

  /** Where it lies in the results folder. */
  String file() {
    return "charts/" + name + ".svg";
  }
}
