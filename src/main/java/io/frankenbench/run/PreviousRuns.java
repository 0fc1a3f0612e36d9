package io.frankenbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.report.Previous;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Keeps what the last published run of a suite said when another run of it takes its place. */
final class PreviousRuns {
  private PreviousRuns() {}

  /**
   * Adds it to the part of each suite that has one. Later blocks of the same run, and publishing
   * again after dying halfway, keep what the first block of the run has kept.
   *
   * @param published the parts of {@code environment.json} as they are
   * @param suites those that take their place
   * @param root the results folder, still as it was published
   */
  static void keep(ObjectNode published, ObjectNode suites, Path root) throws IOException {
    Map<String, ObjectNode> last = null;
    for (Map.Entry<String, JsonNode> suite : suites.properties()) {
      JsonNode before = published.path(suite.getKey());
      if (!(suite.getValue() instanceof ObjectNode now) || !before.isObject()) {
        continue;
      }
      JsonNode kept = before.path(Previous.NAME);
      if (!isSameRun(before, now)) {
        last = last == null ? Previous.in(root) : last;
        kept = last.get(suite.getKey());
      }
      if (kept != null && kept.isObject()) {
        now.set(Previous.NAME, kept);
      }
    }
  }

  private static boolean isSameRun(JsonNode before, JsonNode now) {
    JsonNode started = now.at("/run/started");
    return started.isTextual() && started.equals(before.at("/run/started"));
  }
}
