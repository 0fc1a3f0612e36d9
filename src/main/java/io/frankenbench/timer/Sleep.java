package io.frankenbench.timer;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.Phases;
import io.frankenbench.measure.VoidShotException;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.Objects;
import java.util.Set;
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
 * How long do N tasks take that only sleep, all at once, and what does each of them hold?
 *
 * <p>One invocation is one shot. The first warm-up is the cold shot at full length, the last one is
 * the muster, those between are compressed in time; then come the measured shots.
 *
 * <pre>./run-bench.sh jmh Sleep -p contender=sleep-virtual -p requests=1000000</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 7)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class Sleep {
  /** Id of the sleeper. */
  @Param("sleep-virtual")
  public String contender = "";

  /** How many tasks. */
  @Param({"10000", "1000000"})
  public int requests;

  /** Distribution of their delays. */
  @Param("fixed:1s")
  public String delay = "";

  /** Factor on the delays. */
  @Param("1.0")
  public double timeScale;

  private final Phases phases = new Phases(true);
  private ForkOrders orders = ForkOrders.BARE;
  private @Nullable Watchdog watchdog;
  private @Nullable SleepFork fork;

  /** Finds the sleeper. */
  @Setup(Level.Trial)
  public void open() {
    orders = ForkOrders.fromSystemProperties();
    watchdog = new Watchdog(orders::record, () -> Runtime.getRuntime().halt(1));
    Sleeper sleeper = Sleepers.named(contender);
    Set<TaskCheck> without =
        orders.mayBeRepeated() ? Set.of() : Set.of(TaskCheck.MACHINE_LEFT_ALONE);
    fork = new SleepFork(orders.plan(cell(sleeper)), sleeper, watchdog, without);
  }

  private Cell cell(Sleeper sleeper) {
    Workload workload =
        new Workload(
            requests,
            Math.min(requests, sleeper.mostAtOnce()),
            Delays.parse(delay),
            timeScale,
            0,
            1,
            Connections.FRESH);
    return Cell.of(orders.suite(), contender, workload, orders.variant());
  }

  /** Makes the next shot ready. */
  @Setup(Level.Iteration)
  public void prepare(IterationParams iteration) throws InterruptedException {
    Objects.requireNonNull(fork).prepare(phases.next(iteration));
  }

  /** One shot. */
  @Benchmark
  public void sleep() {
    Objects.requireNonNull(fork).fire();
  }

  /**
   * Judges the shot and records it.
   *
   * @throws VoidShotException if nothing that follows in this fork could count
   */
  @TearDown(Level.Iteration)
  public void finish(BenchmarkParams params) throws VoidShotException, InterruptedException {
    orders.deliver(Objects.requireNonNull(fork).finish(phases.isLast(params)));
  }

  /** Lets go of everything. */
  @TearDown(Level.Trial)
  public void close() {
    if (watchdog != null) {
      watchdog.close();
    }
  }
}
