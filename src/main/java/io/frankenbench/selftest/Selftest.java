package io.frankenbench.selftest;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Check;
import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.Fork;
import io.frankenbench.measure.ForkPlan;
import io.frankenbench.measure.ForkRules;
import io.frankenbench.measure.Tolerance;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.Faults;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Runs every sabotage against the real server and the real checks. */
public final class Selftest {
  private static final int BODY_BYTES = 20_000;
  private static final Duration QUIET_PATIENCE = Duration.ofSeconds(1);
  private static final Duration MUSTER_PATIENCE = Duration.ofSeconds(5);

  private Selftest() {}

  /**
   * What became of one sabotage.
   *
   * @param what it was, in words
   * @param judge the check that must notice, or the limit that must be marked
   * @param caught true if it did
   * @param evidence what the check said, or what was said instead
   */
  public record Row(String what, String judge, boolean caught, String evidence) {}

  /**
   * One thing to run.
   *
   * @param what it is, in words
   * @param run runs it
   */
  public record Trial(String what, Callable<Row> run) {
    @Override
    public String toString() {
      return what;
    }
  }

  /**
   * Everything that is to be run, in order.
   *
   * @param without checks to leave out, to show that their absence is noticed
   */
  public static List<Trial> trials(Set<Check> without) {
    List<Trial> trials = new ArrayList<>();
    for (Connections policy : Connections.values()) {
      trials.add(new Trial(honesty(policy), () -> honest(policy, without)));
    }
    for (Sabotage sabotage : Sabotage.ALL) {
      trials.add(new Trial(sabotage.what(), () -> sabotaged(sabotage, without)));
    }
    trials.add(new Trial(Hang.WHAT, Hang::row));
    return trials;
  }

  private static String honesty(Connections policy) {
    return "an honest client with " + policy + " connections is left alone";
  }

  private static Row honest(Connections policy, Set<Check> without) throws Exception {
    Sabotage none =
        new Sabotage(
            honesty(policy),
            Check.CLIENT_ERRORS,
            policy,
            Sabotage.REQUESTS,
            Faults.NONE,
            "whole:0..3s",
            _ -> new Honest());
    List<Shot> shots = shots(none, without);
    String reasons = reasons(shots);
    return new Row(none.what(), "none", reasons.isEmpty(), reasons.isEmpty() ? "valid" : reasons);
  }

  private static Row sabotaged(Sabotage sabotage, Set<Check> without) throws Exception {
    List<Shot> shots = shots(sabotage, without);
    String judge = sabotage.expected().name();
    for (Shot shot : shots) {
      Map<String, String> objections = shot.verdict().objections();
      String words = objections == null ? null : objections.get(judge);
      if (shot.verdict().status() == sabotage.expected()) {
        words = shot.verdict().reason();
      }
      if (words != null) {
        return new Row(sabotage.what(), judge, true, words);
      }
    }
    String reasons = reasons(shots);
    return new Row(
        sabotage.what(), judge, false, reasons.isEmpty() ? "nothing was noticed" : reasons);
  }

  /** What was said of the last void shot; on a busy machine others may be marked. */
  private static String reasons(List<Shot> shots) {
    String last = "";
    for (Shot shot : shots) {
      String reason = shot.verdict().reason();
      last = reason == null || !shot.verdict().isVoid() ? last : reason;
    }
    return last;
  }

  private static List<Shot> shots(Sabotage sabotage, Set<Check> without) throws Exception {
    // One address, so that what was kept of one shot could be used in the next.
    ServerOptions options =
        ServerOptions.defaults()
            .withShotAddresses(List.of("127.0.0.1"))
            .withFaults(sabotage.faults());
    try (DelayServer server = DelayServer.start(options)) {
      ControlClient control = new ControlClient(server.control());
      Honest contender = sabotage.contender().apply(control.body(BODY_BYTES));
      return shots(sabotage, contender, control, without);
    }
  }

  private static List<Shot> shots(
      Sabotage sabotage, Honest contender, ControlClient control, Set<Check> without)
      throws Exception {
    List<Shot> shots = new ArrayList<>();
    try (Watchdog watchdog = new Watchdog(shots::add, () -> {});
        Fork fork =
            new Fork(
                plan(sabotage, contender),
                contender,
                control,
                watchdog,
                new ForkRules(without, contender.machine(), QUIET_PATIENCE, MUSTER_PATIENCE))) {
      for (Phase phase : sabotage.phases()) {
        fork.prepare(phase);
        fork.fire();
        shots.add(fork.finish(phase == Phase.MEASURED));
      }
    }
    return shots;
  }

  /** The plan of a fork that runs {@code contender} under the workload of {@code sabotage}. */
  static ForkPlan plan(Sabotage sabotage, Contender contender) {
    Workload workload =
        new Workload(
            Sabotage.REQUESTS,
            sabotage.inFlight(),
            Delays.parse(sabotage.delays()),
            Sabotage.TIME_SCALE,
            0,
            BODY_BYTES,
            sabotage.policy());
    Tolerance tolerance =
        sabotage.expected() instanceof Check check && check.isOfFailures()
            ? Tolerance.FEW_FILES
            : Tolerance.NOTHING;
    Protocol protocol = sabotage.expected() == Check.PROTOCOL ? Protocol.H2 : Protocol.H1;
    Cell cell = Cell.of("selftest", contender.id(), workload, protocol, "");
    return new ForkPlan(cell, 0, 0, 1, 0, false, tolerance);
  }

  /** The control client of a server that has nothing wrong. */
  static DelayServer soundServer() throws IOException {
    return DelayServer.start(ServerOptions.defaults());
  }
}
