package io.frankenbench.compose;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import io.frankenbench.measure.Check;
import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.Evidence;
import io.frankenbench.measure.Task;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A composer that performs an act, as a fork sees it: a contender, and what its shots are about. A
 * muster is gathered, whatever the act, to prove that the composer holds everything in flight.
 */
final class Performance implements Contender, Task {
  /** Threads and connections that are still there this long after a client's end are left. */
  static final Duration USUAL_GRACE = Duration.ofSeconds(1);

  /** Beyond the longest delay, so long may the server need to have nothing in flight. */
  private static final Duration QUIET_PATIENCE = Duration.ofSeconds(10);

  private static final Set<Check> NOT_OF_WHAT_IS_GIVEN_UP =
      Set.of(
          Check.CLIENT_ERRORS,
          Check.SERVER_ERRORS,
          Check.EVERY_ID_ONCE_AT_CLIENT,
          Check.EVERY_ID_ONCE_AT_SERVER,
          Check.ALL_BYTES,
          Check.NOTHING_AFTER_RETURN);

  private final Composer composer;
  private final Act act;
  private final Duration grace;
  private final ClientThreads threads = new ClientThreads();

  private @Nullable Opened opened;
  private @Nullable Scene scene;
  private @Nullable Performed performed;
  private @Nullable Leftovers left;

  /** A shot before its clock. */
  private record Scene(
      Act act, Phase phase, Workload workload, @Nullable Integer breaks, long endNanos) {}

  /**
   * @param act what measured shots are about
   * @param grace how long after a client's end what it has left is counted
   */
  Performance(Composer composer, Act act, Duration grace) {
    this.composer = composer;
    this.act = act;
    this.grace = grace;
  }

  @Override
  public String id() {
    return composer.id();
  }

  @Override
  public Client open(Settings settings) throws Exception {
    opened = new Opened(composer.open(settings));
    return opened;
  }

  @Override
  public Announcement announce(Phase phase, Announcement usual) {
    Workload workload = usual.workload();
    Act now = phase == Phase.MUSTER ? Act.GATHER : act;
    Integer breaks = now == Act.FIRST_FAILURE ? toBreak(workload) : null;
    long endNanos =
        breaks != null
            ? workload.delayNanos(breaks)
            : now == Act.DEADLINE ? workload.longestDelayNanos() / 2 : 0;
    scene = new Scene(now, phase, workload, breaks, endNanos);
    performed = null;
    left = null;
    return usual.breaking(breaks);
  }

  /** The first request whose delay is nearest to a third of the longest: most others wait then. */
  private static int toBreak(Workload workload) {
    long wanted = workload.longestDelayNanos() / 3;
    int best = 0;
    for (int id = 1; id < workload.requests(); id++) {
      long distance = Math.abs(workload.delayNanos(id) - wanted);
      if (distance < Math.abs(workload.delayNanos(best) - wanted)) {
        best = id;
      }
    }
    return best;
  }

  @Override
  public IdealSchedule ideal(IdealSchedule all) {
    Scene now = Objects.requireNonNull(scene);
    return now.act().completes() ? all : all.until(now.endNanos());
  }

  /** A client, as the fork uses it. */
  private final class Opened implements Client {
    private final Composer.Client client;
    private boolean closed;

    Opened(Composer.Client client) {
      this.client = client;
    }

    @Override
    public void fetch(Batch batch) throws Exception {
      Scene now = Objects.requireNonNull(scene, "announce() comes first");
      Watched watched = new Watched(batch);
      Handed caller = new Handed(watched);
      Throwable thrown = null;
      try {
        perform(now, watched, caller);
      } catch (Throwable e) { // of what is given up it is a result, and judged
        thrown = e;
      }
      caller.returned();
      if (thrown != null) {
        caller.allFailed();
      }
      performed =
          new Performed(
              now.act(), now.workload(), now.breaks(), now.endNanos(), watched, caller, thrown);
      if (thrown instanceof Exception failure && now.act().completes()) {
        throw failure;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
    }

    private void perform(Scene now, Watched batch, Handed caller) throws Exception {
      switch (now.act()) {
        case GATHER -> client.gather(batch, caller);
        case AS_COMPLETED -> client.asCompleted(batch, caller);
        case CALLBACK -> client.callback(batch, caller);
        case FIRST_FAILURE -> client.untilFailure(batch, caller);
        case DEADLINE -> client.untilDeadline(batch, Duration.ofNanos(now.endNanos()), caller);
        case FORGOTTEN -> client.forget(batch, caller);
      }
    }

    @Override
    public Map<String, String> settings() {
      return client.settings();
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        client.close();
      }
    }
  }

  /**
   * Counts what is left at the end of the client. What is forgotten has just been closed; a client
   * that has given up would live on, so it is not closed before it is quiet by itself, at both
   * ends.
   */
  @Override
  public void settle(ControlClient control) throws IOException, InterruptedException {
    Scene now = Objects.requireNonNull(scene);
    if (now.act().completes()) {
      return;
    }
    Opened client = Objects.requireNonNull(opened);
    Duration longest = Duration.ofNanos(now.workload().longestDelayNanos());
    if (now.act() != Act.FORGOTTEN) {
      Leftovers.awaitQuiet(control, longest.plus(QUIET_PATIENCE));
      if (performed != null) {
        Leftovers.awaitNone(performed.batch()::pending, grace);
      }
      client.close();
    }
    if (now.phase() != Phase.WARMUP) {
      left = Leftovers.await(control, threads, grace);
    }
    Leftovers.awaitQuiet(control, longest.plus(QUIET_PATIENCE));
    client.close();
  }

  @Override
  public Set<Check> without() {
    return Objects.requireNonNull(scene).act().completes() ? Set.of() : NOT_OF_WHAT_IS_GIVEN_UP;
  }

  @Override
  public Map<String, String> objections(Evidence evidence) {
    return performed == null
        ? Map.of("PERFORMED", "the act was not performed")
        : Rule.objections(performed, evidence);
  }

  @Override
  public Shot complete(Shot shot, Evidence evidence) {
    if (performed == null) {
      return shot;
    }
    boolean forgotten = performed.act() == Act.FORGOTTEN;
    Readings usual = shot.readings().ofEverySuite();
    return shot.with(
        (forgotten ? usual.withoutIdeal() : usual)
            .with(new Outcome(performed, evidence, left).readings()));
  }
}
