package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Proxies;
import io.frankenbench.contender.Settings;
import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.FileLimit;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client JVM at work on one cell: shot after shot, each in three steps. {@link #prepare} makes
 * everything ready, {@link #fire} is the clock, {@link #finish} judges. Knows nothing of JMH.
 */
public final class Fork implements AutoCloseable {
  /** What fewer requests hold in the heap is lost in the rest of it. */
  private static final int ENOUGH_TO_LOOK_AT = 1_000;

  private final ForkPlan plan;
  private final Protocol protocol;
  private final Contender contender;
  private final ControlClient control;
  private final Watchdog watchdog;
  private final Surroundings surroundings;
  private final KernelMemory kernel;
  private final Wanted wanted;
  private final boolean sameHost;
  private final ForkRules rules;
  private final OpenFiles openFiles = new OpenFiles();
  private final Task task;

  private Contender.@Nullable Client client;
  private Map<String, String> settings = Map.of();
  private int prestarted;
  private boolean mustered;
  private int shots;
  private @Nullable Loaded loaded;
  private @Nullable MusterLook look;

  /** A shot between its steps. */
  private record Loaded(
      Position position,
      Workload workload,
      IdealSchedule ideal,
      Announced announced,
      ClientLedger ledger,
      Surroundings.Snapshot before) {}

  /** What the clock saw. */
  private record Clock(long startedAt, long returnedAt, Costs costs) {}

  private @Nullable Clock clock;

  /**
   * @param watchdog is told when a shot starts and ends
   * @throws IOException if the server cannot be reached
   */
  public Fork(ForkPlan plan, Contender contender, ControlClient control, Watchdog watchdog)
      throws IOException {
    this(plan, contender, control, watchdog, ForkRules.USUAL);
  }

  /**
   * The same by other rules.
   *
   * @throws IOException if the server cannot be reached
   */
  public Fork(
      ForkPlan plan, Contender contender, ControlClient control, Watchdog watchdog, ForkRules rules)
      throws IOException {
    this(plan, contender, control, watchdog, rules, Task.FETCH_ALL);
  }

  /**
   * The same with another task.
   *
   * @throws IOException if the server cannot be reached
   */
  public Fork(
      ForkPlan plan,
      Contender contender,
      ControlClient control,
      Watchdog watchdog,
      ForkRules rules,
      Task task)
      throws IOException {
    Proxies.forget();
    surroundings = new Surroundings(rules.machine());
    kernel = new KernelMemory(rules.machine());
    this.rules = rules;
    this.plan = plan;
    this.protocol = Protocol.parse(plan.cell().protocol());
    this.contender = contender;
    this.control = control;
    this.watchdog = watchdog;
    this.task = task;
    wanted = Wanted.of(plan.cell(), control.body(plan.cell().bodyBytes()));
    sameHost = Hosts.same(control.status());
  }

  /** Makes the next shot ready: quiet, announced, its URIs and its client built. */
  public void prepare(Phase phase) throws Exception {
    boolean compressed = phase == Phase.WARMUP || phase == Phase.MUSTER;
    Workload workload =
        phase == Phase.RECOVERY ? plan.recovery(shots) : plan.workload(shots, compressed);
    IdealSchedule all = IdealSchedule.of(workload);
    boolean fresh = plan.cell().fresh();
    boolean opens = fresh || client == null;
    Set<Long> threadsBefore = Costs.threads();
    if (opens) {
      closeClient();
      client = contender.open(new Settings(workload.inFlight(), longest(workload), protocol));
      settings = inEffect(client);
    }
    System.gc();
    new Quiet(control, rules.quietPatience()).await(fresh);
    long patience = phase == Phase.MUSTER ? rules.musterPatience(workload).toNanos() : 0;
    Announcement usual = Announcement.of(workload, patience, !fresh && shots > 0).by(protocol);
    boolean looks = phase == Phase.MUSTER && isLookedAt(workload);
    Announced announced = control.announce(task.announce(phase, looks ? usual.heldOn() : usual));
    IdealSchedule ideal = task.ideal(all);
    ClientLedger ledger =
        new ClientLedger(workload, announced.shot(), announced.addresses(), wanted);
    Position position =
        new Position(
            plan.block(),
            plan.fork(),
            shots,
            phase,
            plan.orderSeed(),
            workload.seed(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    Loaded ready = new Loaded(position, workload, ideal, announced, ledger, surroundings.read());
    loaded = ready;
    // Threads of earlier shots are what warm means; a client just opened should have none waiting.
    prestarted = opens ? startedSince(threadsBefore) : 0;
    look = looks ? MusterLook.begin(control, announced, workload.inFlight(), kernel) : null;
    watchdog.arm(deadline(ideal, workload, phase), () -> hung(ready, settings));
  }

  /**
   * True if a muster is held on: where the heap is worth a look, since the connections are not
   * there before; and where several servers hold it, and only from here can it be seen that all do
   * at the same time.
   */
  private boolean isLookedAt(Workload workload) {
    boolean worthIt = plan.cell().fresh() && workload.inFlight() >= ENOUGH_TO_LOOK_AT;
    return worthIt || control.severalServers();
  }

  /** What the client says, what of this JVM acts on it and, where files are few, how many. */
  private Map<String, String> inEffect(Contender.Client opened) {
    Map<String, String> all = JvmOptions.beside(opened.settings());
    all.putIfAbsent("proxy", Proxies.inEffect());
    if (FileLimit.of(plan.cell().variant()).isPresent()) {
      all.put("open files", "" + OpenFiles.allowed());
    }
    return all;
  }

  private static int startedSince(Set<Long> threadsBefore) {
    Set<Long> started = Costs.threads();
    started.removeAll(threadsBefore);
    return started.size();
  }

  private Duration longest(Workload workload) {
    return Duration.ofNanos(workload.longestDelayNanos()).plus(rules.musterPatience(workload));
  }

  private Duration deadline(IdealSchedule ideal, Workload workload, Phase phase) {
    Duration base = plan.tolerance().deadline(Duration.ofNanos(ideal.makespanNanos()));
    return phase == Phase.MUSTER ? base.plus(rules.musterPatience(workload)) : base;
  }

  /** The clock: hands over the batch and waits for the return. */
  public void fire() {
    Loaded shot = Objects.requireNonNull(loaded, "prepare() comes first");
    Contender.Client open = Objects.requireNonNull(client);
    if (plan.tolerance() == Tolerance.FEW_FILES) {
      openFiles.hold();
    }
    Costs.Spenders spenders = Costs.Spenders.of(open);
    Costs before = Costs.start(spenders);
    long startedAt = System.nanoTime();
    Throwable failure = null;
    try {
      open.fetch(shot.ledger());
    } catch (Throwable e) { // whatever it is, it is this contender's result
      failure = e;
    }
    long returnedAt = System.nanoTime();
    shot.ledger().returned();
    Costs costs = Costs.now(spenders).since(before);
    openFiles.letGo();
    if (failure != null) {
      shot.ledger().failed(failure);
    }
    clock = new Clock(startedAt, returnedAt, costs);
  }

  /**
   * Closes both ledgers and judges the shot.
   *
   * @param last true if no shot follows: what belongs to the whole fork is read now
   */
  public Shot finish(boolean last) throws IOException, InterruptedException {
    Loaded shot = Objects.requireNonNull(loaded, "prepare() comes first");
    Clock seen = Objects.requireNonNull(clock, "fire() comes first");
    Surroundings.Snapshot after = surroundings.read();
    MusterLook looked = look;
    look = null;
    if (looked != null) {
      looked.end();
    }
    task.settle(control);
    watchdog.disarm();
    ServerLedger server = control.close(shot.announced());
    shot.ledger().awaitStragglers();
    boolean gathered = server.musterReached() && (looked == null || looked.held() != null);
    Evidence evidence = evidence(shot, seen, server, gathered, shot.before().until(after));
    Set<Check> without = new HashSet<>(rules.without());
    without.addAll(task.without());
    Verdict verdict = Verification.of(evidence, without, task.objections(evidence));
    Figures figures =
        new Figures(
            plan,
            shot.position(),
            evidence,
            shot.ledger(),
            seen.costs(),
            held(looked, seen.costs()),
            last);
    Shot result = task.complete(figures.shot(verdict, shots == 0 ? settings : Map.of()), evidence);
    mustered |= shot.position().phase() == Phase.MUSTER && !verdict.isVoid();
    shots++;
    loaded = null;
    clock = null;
    if (plan.cell().fresh()) {
      closeClient();
    }
    return result;
  }

  private Evidence evidence(
      Loaded shot, Clock seen, ServerLedger server, boolean gathered, Surroundings.Change around) {
    long cpuNanos = seen.costs().cpuNanos() + server.cpuNanos();
    return new Evidence(
        shot.workload(),
        protocol,
        shot.ideal(),
        shot.position().phase(),
        gathered,
        mustered,
        sameHost,
        prestarted,
        shot.ledger().account(seen.startedAt(), seen.returnedAt()),
        server,
        around,
        around.disturbances(cpuNanos, Runtime.getRuntime().availableProcessors()),
        plan.tolerance().failuresAsked());
  }

  private @Nullable Held held(@Nullable MusterLook looked, Costs costs) {
    Held held = looked == null || !plan.cell().fresh() ? null : looked.held();
    return held == null || !costs.hasHelpers() ? held : new Held(null, held.kernel());
  }

  /**
   * Where files were few, one more shot of few requests by the same client, at the end: does it
   * still work? Empty elsewhere.
   */
  public Optional<Shot> recover() throws Exception {
    if (plan.tolerance() != Tolerance.FEW_FILES || plan.cell().fresh()) {
      return Optional.empty();
    }
    prepare(Phase.RECOVERY);
    fire();
    return Optional.of(finish(false));
  }

  private Shot hung(Loaded shot, Map<String, String> effective) {
    openFiles.letGo();
    ClientAccount account = shot.ledger().account(0, 0);
    Readings seen = Readings.NONE;
    String words;
    try {
      ServerLedger server = control.stop(shot.announced());
      seen =
          Readings.of(Metric.CONNECTIONS_OPENED, server.connectionsAccepted())
              .with(Metric.PEAK_IN_FLIGHT, (double) server.peakInFlight())
              .with(Metric.ERRORS, (double) account.failed());
      words =
          "the server saw %d of %d requests, at most %d in flight"
              .formatted(server.distinct(), shot.workload().requests(), server.peakInFlight());
    } catch (IOException e) {
      words = "the server could not be asked: " + e.getMessage();
    }
    Verdict verdict = Verdict.hung("it did not return in time; " + words);
    Shot record = Shot.withoutFigures(plan.cell(), shot.position(), verdict, effective);
    return plan.tolerance().failuresAsked()
        ? record.withOutcomes(
            seen.with(Metric.SUCCEEDED, (double) account.completed()), account.errors())
        : record;
  }

  private void closeClient() throws IOException {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  /** Closes the client, and ends what the contender has kept. */
  @Override
  public void close() throws IOException {
    try {
      closeClient();
    } finally {
      contender.close();
    }
  }
}
