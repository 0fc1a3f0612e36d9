package io.frankenbench.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH at work on one fork, in threads of its own, so that it can be ended: JMH waits for ever for a
 * fork whose place on its port somebody else has taken.
 */
final class GuardedJmh {
  private final Path partial;
  private final Path log;
  private final Duration patience;

  /**
   * @param partial what the fork records
   * @param log what JMH says
   * @param patience how long the fork may record nothing
   */
  GuardedJmh(Path partial, Path log, Duration patience) {
    this.partial = partial;
    this.log = log;
    this.patience = patience;
  }

  /** JMH or its fork did not come to an end by itself. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean byStranger;

    private Ended(String reason, boolean byStranger, Throwable cause) {
      super(reason, cause);
      this.byStranger = byStranger;
    }

    /** True if another program connected to the port over which the fork talks to JMH. */
    boolean byStranger() {
      return byStranger;
    }
  }

  /**
   * Runs JMH.
   *
   * @throws Ended if the fork was silent for too long
   */
  Collection<RunResult> run(Options options) throws Ended, RunnerException, IOException {
    try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      FutureTask<Collection<RunResult>> jmh =
          new FutureTask<>(
              new Runner(options, OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                  ::run);
      Threads threads = new Threads(out);
      Thread main = new Thread(threads, jmh, "jmh");
      Runnable end =
          () -> {
            ForkGuard.killForks();
            main.interrupt();
          };
      try (ForkGuard guard = new ForkGuard(partial, patience, System::nanoTime, end)) {
        guard.start();
        main.start();
        return result(jmh, guard, threads);
      }
    }
  }

  private static Collection<RunResult> result(
      FutureTask<Collection<RunResult>> jmh, ForkGuard guard, Threads threads)
      throws Ended, RunnerException, IOException {
    try {
      return jmh.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a fork ran");
    } catch (ExecutionException e) {
      if (guard.ended()) {
        throw new Ended(guard.reason(), threads.failed, e);
      }
      if (e.getCause() instanceof RunnerException failure) {
        throw failure;
      }
      throw new IllegalStateException("JMH failed", e.getCause());
    }
  }

  /** JMH's threads: one dies, with a trace, when a second connection comes to its port. */
  private static final class Threads extends ThreadGroup {
    private final PrintStream log;
    private volatile boolean failed;

    Threads(PrintStream log) {
      super("jmh");
      this.log = log;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
      failed = true;
      failure.printStackTrace(log);
    }
  }
}
