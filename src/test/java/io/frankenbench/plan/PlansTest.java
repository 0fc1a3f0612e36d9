package io.frankenbench.plan;

import io.frankenbench.Kept;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.record.Cell;
import io.frankenbench.run.machine.MachineFolder;
import io.frankenbench.run.machine.Preflight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every suite plans, in each extent, for a machine that never was. */
class PlansTest {
  @TempDir Path root;

  @Test
  void every_suite_plans_what_it_did() throws UserError, IOException {
    Preflight preflight = new Preflight(MachineFolder.generous(root).read(), MachineFolder.JAVA_25);
    StringBuilder plans = new StringBuilder();
    for (Suite suite : Suites.ALL) {
      for (Extent extent : Extent.values()) {
        Plan plan = Asking.all(suite.name()).in(extent).plan();
        plans.append("%s %s: %d blocks%n".formatted(suite.name(), extent, plan.blocks()));
        alike(plan, preflight)
            .forEach((what, contenders) ->
                plans.append("  %s: %s%n".formatted(what, String.join(" ", contenders))));
        List<String> order = plan.order(0).stream().limit(3).map(Cell::contender).toList();
        plans.append("  in the order %s …%n".formatted(String.join(" ", order)));
      }
    }
    Kept.same("plans.txt", plans.toString());
  }

  /** Contenders by what is planned for them. */
  private static Map<String, List<String>> alike(Plan plan, Preflight preflight) {
    Forecast forecast = new Forecast(plan);
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (Cell cell : plan.cells()) {
      String what =
          "%s, %s, %s, %.1f s, %s"
              .formatted(
                  cell.slug().replace(cell.suite() + "-" + cell.contender() + "-", ""),
                  plan.pace(cell),
                  plan.tolerance(cell),
                  forecast.seconds(cell),
                  preflight.reasonToSkip(cell).map("skipped: "::concat).orElse("runs"));
      alike.computeIfAbsent(what, _ -> new ArrayList<>()).add(cell.contender());
    }
    return alike;
  }
}
