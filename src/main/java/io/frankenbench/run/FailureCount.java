package io.frankenbench.run;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Optional;

/**
 * Counts benchmarks that failed: JMH goes on after a failure and keeps no account of it, but tells
 * its output of whatever begins, and of whatever comes to its end.
 */
final class FailureCount {
  private int begun;
  private int succeeded;
  private int openIterations;

  /** JMH's usual output, heard on its way. */
  OutputFormat listening(PrintStream out, Optional<VerboseMode> verbosity) {
    OutputFormat usual =
        OutputFormatFactory.createFormatInstance(out, verbosity.orElse(VerboseMode.NORMAL));
    return (OutputFormat)
        Proxy.newProxyInstance(
            OutputFormat.class.getClassLoader(),
            new Class<?>[] {OutputFormat.class},
            (_, method, args) -> {
              hear(method.getName());
              try {
                return method.invoke(usual, args);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private synchronized void hear(String event) {
    switch (event) {
      case "startBenchmark" -> {
        begun++;
        openIterations = 0;
      }
      case "iteration" -> openIterations++;
      case "iterationResult" -> openIterations--;
      case "endBenchmark" -> succeeded += openIterations == 0 ? 1 : 0;
      default -> {}
    }
  }

  synchronized int count() {
    return begun - succeeded;
  }
}
