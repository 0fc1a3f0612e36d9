package io.frankenbench.compose;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.ForkSession;
import io.frankenbench.measure.VoidShotException;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * When does a caller get the results of N slow calls, and what remains of those that it gives up?
 *
 * <p>One invocation is one shot, until the composer returns. The first warm-up is the cold shot at
 * full length, the last one is a muster, those between are compressed in time; then come the
 * measured shots.
 *
 * <pre>./run-bench.sh jmh Compose -p composer=okhttp-virtual -p act=first-failure</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 2)
@Fork(1)
@State(Scope.Benchmark)
public class Compose {
  /** Id of the composer. */
  @Param("okhttp-virtual")
  public String composer = "";

  /** What the caller wants. */
  @Param({"gather", "as-completed", "callback", "first-failure", "deadline", "forgotten"})
  public String act = "";

  /** How many requests, all in flight at once. */
  @Param("1000")
  public int requests;

  /** Size of each body. */
  @Param("1024")
  public int bodyBytes;

  /** Distribution of the delays. */
  @Param("whole:0..3s")
  public String delay = "";

  /** Factor on the delays. */
  @Param("1.0")
  public double timeScale;

  private @Nullable ForkSession session;

  /** Finds the server and the composer. */
  @Setup(Level.Trial)
  public void open() throws Exception {
    ForkOrders orders = ForkOrders.fromSystemProperties();
    Workload workload =
        new Workload(
            requests, requests, Delays.parse(delay), timeScale, 0, bodyBytes, Connections.FRESH);
    Performance performance =
        new Performance(Composers.named(composer), Act.parse(act), Performance.USUAL_GRACE);
    Cell cell = Cell.of(orders.suite(), composer, workload, act);
    session = ForkSession.open(orders, cell, performance, performance);
  }

  /** Makes the next shot ready. */
  @Setup(Level.Iteration)
  public void prepare(IterationParams iteration) throws Exception {
    Objects.requireNonNull(session).prepare(iteration);
  }

  /** One shot. */
  @Benchmark
  public void compose() {
    Objects.requireNonNull(session).fire();
  }

  /**
   * Judges the shot and records it.
   *
   * @throws VoidShotException if nothing that follows in this fork could count
   */
  @TearDown(Level.Iteration)
  public void finish(BenchmarkParams params) throws Exception {
    Objects.requireNonNull(session).finish(params);
  }

  /** Lets go of everything. */
  @TearDown(Level.Trial)
  public void close() throws Exception {
    if (session != null) {
      session.close();
    }
  }
}
