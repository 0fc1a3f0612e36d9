package io.frankenbench.run;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.run.machine.Environment;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code environment.json} says of the run of one suite. */
final class RunRecord {
  private RunRecord() {}

  /**
   * @param finished blocks that are complete
   * @param started when the run began
   */
  static Environment of(
      Machine machine,
      Jvm jvm,
      RunOptions options,
      RunSession.Outlook outlook,
      Suite suite,
      int finished,
      String started) {
    Plan plan = outlook.plan();
    Pace pace = plan.paces().getOrDefault(suite.name(), suite.pace());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("suites", List.of(suite.name()));
    run.put("question", suite.question());
    run.put("contenders", suite.contenders());
    run.put("command", options.command());
    run.put("started", started);
    run.put("blocks", plan.blocks());
    run.put("finished_blocks", finished);
    run.put("shots", pace.measured());
    run.put("warmups", pace.compressed());
    run.put("seed", plan.seed());
    run.put("order_seed", plan.orderSeed());
    run.put("server", options.server() == null ? "embedded" : "remote");
    run.put("skipped", skipped(outlook, suite));
    return Environment.of(machine, jvm, run);
  }

  private static List<Map<String, Object>> skipped(RunSession.Outlook outlook, Suite suite) {
    return outlook.skipped().entrySet().stream()
        .filter(skip -> skip.getKey().suite().equals(suite.name()))
        .map(skip -> withReason(skip.getKey(), skip.getValue()))
        .toList();
  }

  private static Map<String, Object> withReason(Cell cell, String reason) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Json.MAPPER
        .valueToTree(cell)
        .properties()
        .forEach(field -> entry.put(field.getKey(), field.getValue()));
    entry.put("reason", reason);
    return entry;
  }
}
