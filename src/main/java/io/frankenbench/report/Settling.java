package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.frankenbench.record.Shot;
import java.util.List;

/**
 * How contenders settle, as the suite {@code warm-up} saw it: a run of its own.
 *
 * @param shots its shots; none if it was not run
 * @param environment where, when and by which version it was run
 */
record Settling(List<Shot> shots, Environment environment) {
  /** Not run. */
  static final Settling NONE =
      new Settling(List.of(), new Environment(JsonNodeFactory.instance.objectNode()));

  /** Where its chart comes from, in a sentence. */
  String origin() {
    String machine = environment.machineInBrief();
    return "How many shots it takes to be steady comes from a run of its own, of "
        + blocks()
        + ", on "
        + environment.date()
        + (machine.isEmpty() ? "" : ": " + machine)
        + ".";
  }

  /** How many blocks it has, in words. */
  String blocks() {
    return Words.count(
        shots.stream().map(shot -> shot.position().block()).distinct().count(), "block");
  }
}
