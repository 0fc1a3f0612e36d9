package io.frankenbench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the figures cannot promise. */
final class Threats {
  static final String HEADING = "Threats to validity";

  private static final List<String> OF_SLEEPS =
      List.of(
          "The batch is closed: all tasks are handed over at once, and starting them is part of the"
              + " time.",
          "A cell that keeps the machine over 90 % busy from the first to the last moment is marked"
              + " machine-bound: it shows the machine as much as the model.",
          "One machine, one kernel, one JDK. Ratios travel better than seconds, but repeat the run"
              + " before you decide.");

  private static final List<String> OF_REQUESTS =
      List.of(
          "Client and server share one machine and its cores, over loopback: no wire, no"
              + " packet loss. The server's CPU time is accounted apart; its use of the cores"
              + " is not.",
          "The batch is closed: everything is handed over at once. Until the last request is"
              + " issued the cores are busy, so the issue window is CPU time divided by few"
              + " cores; more cores shorten it, a steady trickle of requests hides it.",
          "A cell that keeps the machine over 90 % busy from the first to the last moment is"
              + " marked machine-bound: it shows the machine as much as the contender.",
          "One machine, one kernel, one JDK. Ratios travel better than seconds, but repeat"
              + " the run before you decide.");

  private static final String UNKNOWN_DISTURBANCES =
      "What other programs took of the CPU time meanwhile was not recorded: nothing shows that the"
          + " machine was quiet.";

  private static final String BURSTS =
      "Delays are whole seconds, a quarter of them 0, so the answers come in bursts; use --delay"
          + " uniform:0..3s for others.";

  private static final String SHORT =
      "Delays are shortened, so what a client costs by itself is more of the time than it would be"
          + " with slow answers.";

  private static final List<String> FRESH =
      List.of(
          "Fresh means that the client is new as well: a thread pool starts its threads inside"
              + " the clock. Warm is what a service sees that runs for hours.",
          "A fresh shot opens connections at the contender's own pace; it is not equal work"
              + " for all.");

  private static final String ALL_IN_FLIGHT =
      "All in flight, the excess is mostly the issue window: how fast a model connects and"
          + " submits, not how it waits.";

  private static final String LIMITED =
      "A ratio below 1 can occur with an in-flight limit: the ideal serves requests in their order,"
          + " and another order can be a little shorter.";

  private Threats() {}

  /** Adds those that threaten {@code results}. */
  static void add(List<Block> blocks, Results results) {
    blocks.add(new Block.Heading(2, HEADING));
    List<String> threats =
        new ArrayList<>(Method.network(results) ? of(results.byWorkload().keySet()) : OF_SLEEPS);
    if (!Disturbances.areKnown(results.cells())) {
      threats.addFirst(UNKNOWN_DISTURBANCES);
    }
    blocks.add(new Block.Points(threats));
  }

  private static List<String> of(Collection<WorkloadKey> workloads) {
    List<String> threats = new ArrayList<>(OF_REQUESTS);
    if (workloads.stream().anyMatch(WorkloadKey::inBursts)) {
      threats.add(BURSTS);
    }
    if (workloads.stream().anyMatch(workload -> workload.timeScale() < 1)) {
      threats.add(SHORT);
    }
    if (workloads.stream().anyMatch(WorkloadKey::fresh)) {
      threats.addAll(FRESH);
    }
    if (workloads.stream().anyMatch(WorkloadKey::allInFlight)) {
      threats.add(ALL_IN_FLIGHT);
    }
    if (!workloads.stream().allMatch(WorkloadKey::allInFlight)) {
      threats.add(LIMITED);
    }
    return threats;
  }
}
