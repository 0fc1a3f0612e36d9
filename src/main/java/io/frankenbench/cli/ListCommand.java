package io.frankenbench.cli;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.plan.PluginJars;
import io.frankenbench.plan.Suite;
import io.frankenbench.plan.Suites;
import io.frankenbench.plan.UserError;
import io.frankenbench.timer.Sleeper;
import io.frankenbench.timer.Sleepers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists suites and contenders. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {"Lists suites and contenders.", ""})
final class ListCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private PluginOptions plugins = new PluginOptions();

  @Override
  public Integer call() throws UserError {
    if (spec == null) {
      throw new IllegalStateException("picocli injects the specification");
    }
    PluginJars jars = plugins.jars();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Suites");
    for (Suite suite : Suites.ALL) {
      out.printf("  %-12s %s%n", suite.name(), suite.question());
    }
    out.println();
    out.println("Contenders");
    for (Contender contender : Contenders.all(jars.loaded())) {
      String jar = jars.contenders().get(contender.id());
      out.println("  " + contender.id() + (jar == null ? "" : " (" + jar + ")"));
    }
    out.println();
    out.println("Sleepers, for suite timers");
    for (Sleeper sleeper : Sleepers.ALL) {
      out.println("  " + sleeper.id());
    }
    return 0;
  }
}
