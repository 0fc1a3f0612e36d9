package io.frankenbench.cli;

import io.frankenbench.run.PlainJmh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plain JMH, with the delay server in this JVM. */
@Command(
    name = "jmh",
    description = {"Plain JMH: ./run-bench.sh jmh -h shows its options.", ""})
final class JmhCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ARGS", description = "What JMH understands.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    return PlainJmh.run(words);
  }
}
