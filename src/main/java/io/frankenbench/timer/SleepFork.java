package io.frankenbench.timer;

import io.frankenbench.measure.Costs;
import io.frankenbench.measure.ForkPlan;
import io.frankenbench.measure.Idleness;
import io.frankenbench.measure.JvmOptions;
import io.frankenbench.measure.Surroundings;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JVM at work on one cell that only sleeps: shot after shot, each in three steps. {@link
 * #prepare} makes everything ready, {@link #fire} is the clock, {@link #finish} judges. In the
 * muster all tasks are held, so long that the heap can be looked at while they wait. Knows nothing
 * of JMH.
 */
final class SleepFork {
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** A muster holds each task for this long, and longer by what the shot before was too late. */
  private static final Duration HOLD = Duration.ofSeconds(1);

  private static final int HOLD_PER_EXCESS = 4;

  private final ForkPlan plan;
  private final Sleeper sleeper;
  private final Watchdog watchdog;
  private final Set<TaskCheck> without;
  private final Surroundings surroundings = new Surroundings(Path.of("/"));
  private long lastExcessNanos;
  private int shots;
  private @Nullable Loaded loaded;
  private @Nullable Clock clock;

  /** A shot between its steps. */
  private record Loaded(
      Position position,
      Workload workload,
      IdealSchedule ideal,
      TaskLedger ledger,
      @Nullable WaitingHeap heap,
      Surroundings.Snapshot before) {}

  /** What the clock saw. */
  private record Clock(long startedAt, long returnedAt, Costs costs) {}

  /**
   * @param watchdog is told when a shot starts and ends
   * @param without checks that are not made
   */
  SleepFork(ForkPlan plan, Sleeper sleeper, Watchdog watchdog, Set<TaskCheck> without) {
    this.plan = plan;
    this.sleeper = sleeper;
    this.watchdog = watchdog;
    this.without = without;
  }

  /** Makes the next shot ready: its ledger built, the process idle. */
  void prepare(Phase phase) throws InterruptedException {
    Workload workload =
        phase == Phase.MUSTER ? held() : plan.workload(shots, phase == Phase.WARMUP);
    IdealSchedule ideal = IdealSchedule.of(workload);
    TaskLedger ledger = new TaskLedger(workload);
    System.gc();
    Idleness.awaitOwn(PATIENCE);
    WaitingHeap heap = phase == Phase.MUSTER ? WaitingHeap.of(ledger, workload.inFlight()) : null;
    Position position =
        new Position(
            plan.block(),
            plan.fork(),
            shots,
            phase,
            plan.orderSeed(),
            workload.seed(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    loaded = new Loaded(position, workload, ideal, ledger, heap, surroundings.read());
    watchdog.arm(Duration.ofNanos(10 * ideal.makespanNanos()), () -> hung(position, ledger));
  }

  /** The workload of the muster: every task is held for as long as it takes to look at them. */
  private Workload held() {
    Delays hold =
        new Delays.Fixed(HOLD.toNanos() + HOLD_PER_EXCESS * lastExcessNanos, Delays.Unit.S);
    int n = plan.cell().requests();
    return new Workload(n, plan.cell().inFlight(), hold, 1, 0, 1, Connections.FRESH);
  }

  /** The clock: hands over the tasks and waits for the return. */
  void fire() {
    Loaded shot = Objects.requireNonNull(loaded, "prepare() comes first");
    Costs before = Costs.start(Costs.Spenders.SELF);
    long startedAt = System.nanoTime();
    Throwable failure = null;
    try {
      sleeper.sleep(shot.ledger());
    } catch (Throwable e) { // whatever it is, it is this sleeper's result
      failure = e;
    }
    long returnedAt = System.nanoTime();
    shot.ledger().returned();
    Costs costs = Costs.now(Costs.Spenders.SELF).since(before);
    if (failure != null) {
      shot.ledger().failed(failure);
    }
    clock = new Clock(startedAt, returnedAt, costs);
  }

  /**
   * Closes the ledger and judges the shot.
   *
   * @param last true if no shot follows: what belongs to the whole fork is read now
   */
  Shot finish(boolean last) throws InterruptedException {
    Loaded shot = Objects.requireNonNull(loaded, "prepare() comes first");
    Clock seen = Objects.requireNonNull(clock, "fire() comes first");
    watchdog.disarm();
    Surroundings.Snapshot after = surroundings.read();
    WaitingHeap heap = shot.heap();
    WaitingHeap.Seen muster = heap == null ? null : heap.end();
    TaskAccount account = shot.ledger().account(seen.startedAt(), seen.returnedAt());
    Surroundings.Change around = shot.before().until(after);
    TaskEvidence evidence =
        new TaskEvidence(
            shot.workload(),
            shot.ideal(),
            account,
            muster,
            around,
            around.disturbances(
                seen.costs().cpuNanos(), Runtime.getRuntime().availableProcessors()));
    if (muster == null) {
      lastExcessNanos = Math.max(0, account.makespanNanos() - shot.ideal().makespanNanos());
    }
    SleepFigures figures =
        new SleepFigures(plan.cell(), shot.position(), evidence, seen.costs(), last);
    Shot result =
        figures.shot(
            TaskCheck.verdict(evidence, without),
            shot.ledger().endedNanos(seen.startedAt()),
            shots == 0 ? JvmOptions.beside(sleeper.settings()) : Map.of());
    shots++;
    loaded = null;
    clock = null;
    return result;
  }

  private Shot hung(Position position, TaskLedger ledger) {
    return Shot.withoutFigures(
        plan.cell(),
        position,
        Verdict.voided(
            "it did not return in time; %d of %d tasks waited"
                .formatted(ledger.waiting(), ledger.size())),
        sleeper.settings());
  }
}
