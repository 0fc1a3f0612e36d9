package io.frankenbench.cli;

import io.frankenbench.plan.Plan;
import io.frankenbench.run.Outlook;
import io.frankenbench.run.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What would be run. */
final class DryRun {
  private DryRun() {}

  static void print(Outlook outlook, Path out, PrintWriter console) {
    Plan plan = outlook.plan();
    console.printf(
        "%d block%s of %d cells, about %s, into %s:%n",
        outlook.blocks(),
        outlook.blocks() == 1 ? "" : "s",
        plan.cells().size(),
        Progress.duration(outlook.seconds()),
        out);
    plan.cells().forEach(cell -> console.println("  " + cell.suite() + ": " + Outlook.name(cell)));
    outlook
        .skipped()
        .forEach((cell, why) -> console.println("skipped: " + Outlook.name(cell) + ": " + why));
  }
}
