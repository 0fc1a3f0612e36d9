package io.frankenbench.cli;

import io.frankenbench.measure.Check;
import io.frankenbench.plan.UserError;
import io.frankenbench.selftest.Selftest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows that whoever cheats is caught. */
@Command(
    name = "selftest",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Runs sabotaged contenders and servers and shows which check catches each; about a minute.",
      ""
    },
    footer = {"", "Exit status: 0 every one was caught by its check; 1 one was not."})
final class SelftestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "CHECK",
      description = "Leave out a check, to see that its absence is noticed.")
  private List<String> without = new ArrayList<>();

  @Parameters(
      paramLabel = "WORDS",
      description = "Only sabotages whose description contains these words; all unless given.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("picocli injects the specification");
    }
    List<Selftest.Trial> trials = wanted();
    PrintWriter out = spec.commandLine().getOut();
    int missed = 0;
    out.printf("%-8s%-60s%s%n", "", "sabotage", "caught by");
    for (Selftest.Trial trial : trials) {
      Selftest.Row row = trial.run().call();
      missed += row.caught() ? 0 : 1;
      out.printf("%-8s%-60s%s%n", row.caught() ? "✓" : "MISSED", row.what(), row.judge());
      out.printf("%8s%s%n", "", brief(row.evidence()));
    }
    out.println();
    out.println(missed == 0 ? "Every sabotage was caught." : missed + " were not caught.");
    return missed == 0 ? 0 : 1;
  }

  private List<Selftest.Trial> wanted() throws UserError {
    String part = String.join(" ", words);
    List<Selftest.Trial> trials =
        Selftest.trials(leftOut()).stream().filter(t -> t.what().contains(part)).toList();
    if (trials.isEmpty()) {
      throw UserError.badInput(
          "no sabotage is described by '" + part + "'; ./run-bench.sh selftest shows them all");
    }
    return trials;
  }

  private Set<Check> leftOut() throws UserError {
    Set<Check> checks = EnumSet.noneOf(Check.class);
    for (String name : without) {
      try {
        checks.add(Check.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw UserError.badInput(
            "there is no check '" + name + "'; there are " + Arrays.toString(Check.values()), e);
      }
    }
    return checks;
  }

  private static String brief(String evidence) {
    return evidence.length() > 110 ? evidence.substring(0, 109) + "…" : evidence;
  }
}
