package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart ready to be drawn.
 *
 * @param name of its file, without the ending
 * @param title what it asks
 * @param description what it shows, in words, for those who cannot see it
 * @param spec the complete Vega-Lite specification, data included
 */
record Chart(String name, String title, String description, ObjectNode spec) {
  /** Where it lies in the results folder. */
  String file() {
    return "charts/" + name + ".svg";
  }
}
