package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
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
 * How long does one contender take to fetch N slow URLs?
 *
 * <p>One invocation is one shot. The first warm-up is the cold shot at full length (not of a very
 * large batch), the last one is the muster, those between are compressed in time; then come the
 * measured shots. Where these have too few files, another one follows, which shows whether the
 * client has survived.
 *
 * <pre>./run-bench.sh jmh FanOut -p contender=okhttp-virtual -p requests=1000</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class FanOut {
  /** Id of the contender. */
  @Param("okhttp-virtual")
  public String contender = "";

  /** How many requests. */
  @Param({"1000", "10000"})
  public int requests;

  /** How many at once; a number or {@code all}. */
  @Param("all")
  public String inFlight = "";

  /** Size of each body. */
  @Param("1024")
  public int bodyBytes;

  /** {@code fresh} or {@code warm}. */
  @Param("fresh")
  public String connections = "";

  /** {@code h1} or {@code h2}. */
  @Param("h1")
  public String protocol = "";

  /** Distribution of the delays. */
  @Param("whole:0..3s")
  public String delay = "";

  /** Factor on the delays. */
  @Param("1.0")
  public double timeScale;

  private @Nullable ForkSession session;

  /** Finds the server and the contender. */
  @Setup(Level.Trial)
  public void open() throws Exception {
    ForkOrders orders = ForkOrders.fromSystemProperties();
    Workload workload =
        new Workload(
            requests,
            inFlight.equals("all") ? requests : Integer.parseInt(inFlight),
            Delays.parse(delay),
            timeScale,
            0,
            bodyBytes,
            Connections.parse(connections));
    Protocol asked = Protocol.parse(protocol);
    Cell cell = Cell.of(orders.suite(), contender, workload, asked, orders.variant());
    orders.plugins().enter();
    Contender found = Contenders.named(contender, orders.plugins());
    if (!found.protocols().contains(asked)) {
      throw new IllegalArgumentException(contender + " does not speak " + asked);
    }
    session = ForkSession.open(orders, cell, found, Task.FETCH_ALL);
  }

  /** Makes the next shot ready. */
  @Setup(Level.Iteration)
  public void prepare(IterationParams iteration) throws Exception {
    Objects.requireNonNull(session).prepare(iteration);
  }

  /** One shot. */
  @Benchmark
  public void fanOut() {
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
