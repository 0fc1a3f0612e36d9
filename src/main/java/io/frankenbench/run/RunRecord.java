package io.frankenbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.plan.Pace;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.Suite;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.run.machine.Environment;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code environment.json} says of a run.
 *
 * @param started when the run began
 */
record RunRecord(Machine machine, Jvm jvm, RunOptions options, Outlook outlook, String started) {

  /**
   * Suite by suite.
   *
   * @param finished blocks that are complete
   * @param stopped why it is not more
   */
  ObjectNode environments(int finished, Stopped stopped) {
    ObjectNode suites = Json.MAPPER.createObjectNode();
    for (Suite suite : outlook.plan().suites()) {
      suites.set(suite.name(), Json.MAPPER.valueToTree(environment(suite, finished, stopped)));
    }
    return suites;
  }

  private Environment environment(Suite suite, int finished, Stopped stopped) {
    Plan plan = outlook.plan();
    Amount amount = options.amount();
    Pace pace = plan.paces().getOrDefault(suite.name(), suite.pace());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("suites", List.of(suite.name()));
    run.put("question", suite.question());
    run.put("contenders", suite.contenders());
    run.put("command", options.command());
    run.put("started", started);
    run.put("blocks", amount.budget() == null ? plan.blocks() : finished);
    run.put("finished_blocks", finished);
    run.put("stopped", stopped.toString());
    if (amount.budget() != null) {
      run.put("budget_seconds", amount.budget().toSeconds());
    }
    if (amount.until() != null) {
      run.put("until", amount.until());
    }
    run.put("shots", pace.measured());
    run.put("warmups", pace.compressed());
    run.put("seed", plan.seed());
    run.put("order_seed", plan.orderSeed());
    run.put("server", options.server() == null ? "embedded" : "remote");
    if (!options.plugins().digests().isEmpty()) {
      run.put("plugins", options.plugins().digests());
    }
    run.put("skipped", skipped(suite));
    return Environment.of(machine, jvm, run);
  }

  private List<Map<String, Object>> skipped(Suite suite) {
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
