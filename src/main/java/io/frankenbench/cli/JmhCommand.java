package io.frankenbench.cli;

import io.frankenbench.run.PlainJmh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plain JMH, with the delay server in this JVM. */
@Command(
    name = "jmh",
    usageHelpAutoWidth = true,
    description = {
      "Plain JMH, with the delay server beside it; jmh -h shows its options.",
      "-jvmArgs replaces the usual flags of a fork.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 done; 1 a benchmark failed; 2 JMH does not understand the command line,",
      "or a plug-in cannot be used; 3 another JMH run is under way on this machine."
    })
final class JmhCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ARGS", description = "What JMH understands.")
  private List<String> words = new ArrayList<>();

  @Mixin private PluginOptions plugins = new PluginOptions();

  @Option(names = "--help", usageHelp = true, description = "Show this; -h shows JMH's own.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it by itself
  private boolean help;

  @Override
  public Integer call() throws Exception {
    int failed = PlainJmh.run(words, plugins.jars().loaded());
    if (failed > 0 && spec != null) {
      spec.commandLine()
          .getErr()
          .println(failed == 1 ? "a benchmark failed" : failed + " benchmarks failed");
    }
    return failed == 0 ? 0 : 1;
  }
}
